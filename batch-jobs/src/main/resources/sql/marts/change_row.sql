-- grain: the change of a listed unit in a cell over a year; key: (unit_code, period, indicator, category), in that order;
-- source: year_over_year, like_for_like; its texts are enumerated, so that the rows are narrow and fast to put in order
create or replace temp table change_row as
with alike as (
  select
    y.*,
    c.is_added and y.basis in ('COMPUTED', 'INCOMPLETE') and y.comparability in ('COMPARABLE', 'NOT_COMPARABLE_RESPONSE')
      and y.base_value > 0 and (l.unit_id is null or l.matched is not null) as is_covered,
    coalesce(l.matched, y.value) as matched, coalesce(l.base_matched, y.base_value) as base_matched
  from year_over_year y
  join change_cell c using (cell_id)
  left join like_for_like l using (period_id, unit_id, cell_id)
)
select
  u.unit_code, u.unit_name, u.level, c.indicator, c.indicator_name, c.category, c.nature, p.period, p.base_period,
  cast(y.value as ${number}) as value, cast(y.base_value as ${number}) as base_value,
  cast(y.difference as ${number}) as difference, y.growth_percent, y.point_change, y.comparability,
  case
    when is_covered and base_matched > 0 and matched >= 0 and 5 * base_matched >= 4 * base_value
    then growth_percent(matched, base_matched)
  end as like_for_like_growth_percent,
  case when is_covered then coverage_percent(base_matched, base_value) end as coverage_percent,
  cast(y.numerator as ${number}) as numerator, cast(y.denominator as ${number}) as denominator,
  cast(y.change_lower as ${number}) as change_lower, cast(y.change_upper as ${number}) as change_upper,
  y.qualifier, nullif(y.flags, '') as flags, c.category_name, nullif(y.basis, '') as basis,
  cast(y.computed as ${number}) as computed, cast(y.stated as ${number}) as stated,
  cast(case when y.numerator is null then y.stated - y.computed end as ${number}) as imbalance,
  case when c.nature = 'STOCK' and y.value is not null then y.reference_date end as reference_date,
  case when c.nature = 'STOCK' and y.base_value is not null then y.base_reference_date end as base_reference_date,
  ${mark} as mark, u.unit_head, c.cell_head, p.span_head, c.cell_tail
from alike y
join change_span p using (period_id)
join change_unit u using (unit_id)
join change_cell c using (cell_id)
order by u.place, p.place, c.place
