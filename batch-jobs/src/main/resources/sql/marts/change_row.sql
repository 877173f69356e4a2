-- grain: the change of a listed unit in a cell over a year; key: (unit_place, span_place, cell_place), in that order;
-- source: year_over_year; narrow, so that it is put in order fast: names are added while it is written
create or replace temp table change_row as
select
  u.place as unit_place, p.place as span_place, c.place as cell_place,
  cast(y.value as ${number}) as value, cast(y.base_value as ${number}) as base_value,
  cast(y.difference as ${number}) as difference, y.growth_percent, y.point_change, y.comparability,
  cast(y.numerator as ${number}) as numerator, cast(y.denominator as ${number}) as denominator,
  cast(y.change_lower as ${number}) as change_lower, cast(y.change_upper as ${number}) as change_upper,
  y.qualifier, nullif(y.flags, '') as flags, nullif(y.basis, '') as basis,
  cast(y.computed as ${number}) as computed, cast(y.stated as ${number}) as stated,
  cast(case when y.numerator is null then y.stated - y.computed end as ${number}) as imbalance,
  case when c.nature = 'STOCK' and y.value is not null then y.reference_date end as reference_date,
  case when c.nature = 'STOCK' and y.base_value is not null then y.base_reference_date end as base_reference_date
from year_over_year y
join change_span p using (period_id)
join change_unit u using (unit_id)
join change_cell c using (cell_id)
order by unit_place, span_place, cell_place
