-- grain: a cell of the reported unit or of one directly below, over a period; key: (unit_code, cell, period); source: year_over_year, figure
-- units below are given for the whole period only; before_* is the change of the base period over its own base
with root as (
  select unit_id from unit_name where code = :root
),
near as materialized (
  select * from unit_name
  where unit_id in (select unit_id from root) or parent_id in (select unit_id from root)
),
comparison as materialized (
  select * from year_over_year where unit_id in (select unit_id from near)
),
known as materialized (
  select * from figure where unit_id in (select unit_id from near)
)
select
  u.code as unit_code, u.unit_id in (select unit_id from root) as is_root, c.text as cell, p.code as period, y.base_period,
  y.value, coalesce(f.qualifier, 'EXACT') as qualifier, f.lower_bound, f.upper_bound, y.reference_date,
  y.base_value, coalesce(b.qualifier, 'EXACT') as base_qualifier, b.lower_bound as base_lower, b.upper_bound as base_upper,
  y.base_reference_date, y.difference, y.growth_percent, y.point_change, y.comparability,
  y.qualifier as change_qualifier, y.change_lower, y.change_upper,
  w.difference as before_difference, w.growth_percent as before_growth, w.point_change as before_points,
  coalesce(w.comparability, '') as before_comparability, coalesce(w.qualifier, '') as before_qualifier,
  y.basis, coalesce(f.expected, 0) as expected, coalesce(f.answered, 0) as answered,
  t.target, t.met, t.achieved_percent
from comparison y
join span p using (period_id)
join near u using (unit_id)
join cell c using (cell_id)
left join known f on f.period_id = y.period_id and f.unit_id = y.unit_id and f.cell_id = y.cell_id
left join period q on q.code = y.base_period
left join known b on b.period_id = q.period_id and b.unit_id = y.unit_id and b.cell_id = y.cell_id
left join comparison w on w.period_id = q.period_id and w.unit_id = y.unit_id and w.cell_id = y.cell_id
left join target_reached t on t.period_id = y.period_id and t.unit_id = y.unit_id and t.cell_id = y.cell_id
where u.unit_id in (select unit_id from root) or p.code = :period
order by u.code, p.end_date, p.start_date desc, p.code, c.position, c.cell_id
