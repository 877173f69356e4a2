-- grain: a target of a unit; key: (unit_id, cell_id, period_id); source: target, form tables, figure
-- a submitted target wins over the file; met is decided unrounded and of all that the figure may stand for: what has not answered
-- may yet exceed what must not be exceeded; below the target the percentage is rounded down
create or replace temp table target_reached as
with submitted as (
  select unit_id, cell_id, period_id, max(value) as value from observation where series = 'TARGET' group by all
),
goal as (
  select
    coalesce(t.unit_id, s.unit_id) as unit_id, coalesce(t.cell_id, s.cell_id) as cell_id,
    coalesce(t.period_id, s.period_id) as period_id, t.value as file_target, s.value as submitted_target,
    coalesce(s.value, t.value) as target
  from target t full join submitted s on s.unit_id = t.unit_id and s.cell_id = t.cell_id and s.period_id = t.period_id
)
select
  g.*, f.value, c.polarity,
  case
    when c.polarity = 'LOWER_BETTER' and f.upper_bound <= g.target then case when f.basis <> 'INCOMPLETE' then true end
    when c.polarity = 'LOWER_BETTER' then case when f.lower_bound > g.target then false end
    when f.lower_bound >= g.target then true
    when f.upper_bound < g.target then false
  end as met,
  case
    when f.value is null or f.qualifier <> 'EXACT' or g.target <= 0 or c.in_points or c.polarity = 'LOWER_BETTER' then null
    when f.value < g.target
      then cast(cast(1000 * cents(f.value) // cents(g.target) as decimal(36, 0)) * 0.1 as decimal(38, 1))
    else cast(cast(rounded_quotient(1000 * cents(f.value), cents(g.target)) as decimal(36, 0)) * 0.1 as decimal(38, 1))
  end as achieved_percent
from goal g
join span using (period_id)
join cell c using (cell_id)
left join figure f on f.period_id = g.period_id and f.unit_id = g.unit_id and f.cell_id = g.cell_id
