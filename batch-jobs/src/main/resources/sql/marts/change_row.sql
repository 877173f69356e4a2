-- grain: the change of a listed unit in a cell over a year; key: (unit_code, period, indicator, category), in that order;
-- source: the changes of the published period, like_for_like; its texts are enumerated, so that the rows are narrow and fast to
-- put in order
create or replace temp table change_row as
with alike as (
  select
    y.*, c.is_added and y.basis in ('COMPUTED', 'INCOMPLETE') and y.comparability in ('COMPARABLE', 'NOT_COMPARABLE_RESPONSE')
      and y.base_value > 0 and (l.unit_id is null or l.left_out is not null) as is_covered,
    l.unit_id is null and y.growth_percent is not null as is_whole,
    case when l.unit_id is null then y.value else cast(y.value - l.left_out as ${number}) end as matched,
    case when l.unit_id is null then y.base_value else cast(y.base_value - l.base_left_out as ${number}) end as base_matched
  from (${changes}) y
  join change_cell c using (cell_id)
  left join like_for_like l using (period_id, unit_id, cell_id)
)
select
  u.unit_code, u.unit_name, u.level, c.indicator, c.indicator_name, c.category, c.nature, p.period, p.base_period,
  y.value, y.base_value, y.difference, y.growth_percent, y.point_change, y.comparability,
  case
    when is_covered and is_whole then y.growth_percent
    when is_covered and base_matched > 0 and matched >= 0 and 5 * base_matched >= 4 * base_value
    then growth_percent(matched, base_matched)
  end as like_for_like_growth_percent,
  case
    when is_covered and is_whole then 100
    when is_covered then coverage_percent(base_matched, base_value)
  end as coverage_percent,
  y.numerator, y.denominator, y.change_lower, y.change_upper, y.qualifier, nullif(y.flags, '') as flags, c.category_name, nullif(y.basis, '') as basis,
  y.computed, y.stated, case when y.numerator is null then cast(y.stated - y.computed as ${number}) end as imbalance,
  case when c.nature = 'STOCK' and y.value is not null then y.reference_date end as reference_date,
  case when c.nature = 'STOCK' and y.base_value is not null then y.base_reference_date end as base_reference_date,
  ${mark} as mark, u.unit_head, c.cell_head, p.span_head, c.cell_tail
from alike y
join change_span p using (period_id)
join change_unit u using (unit_id)
join change_cell c using (cell_id)
order by u.place, p.place, c.place
