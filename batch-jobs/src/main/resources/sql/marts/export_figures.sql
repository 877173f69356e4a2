-- grain: a published figure; key: (unit_code, period, indicator, category); source: figure
select
  u.unit_code, u.unit_name, u.level, p.code as period, c.indicator, c.name as indicator_name,
  nullif(c.category, '') as category, nullif(c.category_name, '') as category_name, c.unit as measure,
  f.value, f.basis, f.qualifier,
  case when f.qualifier <> 'EXACT' then f.lower_bound end as lower_bound,
  case when f.qualifier <> 'EXACT' then f.upper_bound end as upper_bound,
  f.numerator, f.denominator, f.computed, f.stated, f.expected, f.answered, f.as_of
from figure f
join chosen_unit u using (period_id, unit_id)
join chosen_period p using (period_id)
join chosen_cell c using (cell_id)
order by u.unit_code, p.place, c.position, c.cell_id
