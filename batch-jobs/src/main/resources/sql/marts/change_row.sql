-- grain: the change of a listed unit in a cell over a year; key: (unit_code, period, indicator, category), in that order;
-- source: the changes of the published period; its texts are enumerated, so that the rows are narrow and fast to put in order
create or replace temp table change_row as
select
  u.unit_code, u.unit_name, u.level, c.indicator, c.indicator_name, c.category, c.nature, p.period, p.base_period,
  y.value, y.base_value, y.difference, y.growth_percent, y.point_change, y.comparability,
  null::varchar as like_for_like_growth_percent, null::varchar as coverage_percent,
  y.numerator, y.denominator, y.change_lower, y.change_upper, y.qualifier, nullif(y.flags, '') as flags, c.category_name, nullif(y.basis, '') as basis,
  y.computed, y.stated, case when y.numerator is null then cast(y.stated - y.computed as ${number}) end as imbalance,
  case when c.nature = 'STOCK' and y.value is not null then y.reference_date end as reference_date,
  case when c.nature = 'STOCK' and y.base_value is not null then y.base_reference_date end as base_reference_date,
  ${mark} as mark, u.unit_head, c.cell_head, p.span_head, c.cell_tail
from (${changes}) y
join change_span p using (period_id)
join change_unit u using (unit_id)
join change_cell c using (cell_id)
order by u.place, p.place, c.place
