-- grain: a target of a unit; key: (unit_code, period, indicator, category); source: target_reached
with below as (
  select n.parent_id as unit_id, t.cell_id, t.period_id, sum(t.target) as target
  from target_reached t join unit_name n using (unit_id)
  group by all
)
select
  u.code as "﻿unit_code", u.name as unit_name, u.level, c.indicator, c.name as indicator_name, nullif(c.category, '') as category,
  p.code as period, plain(t.value) as value, plain(t.target) as target, t.achieved_percent, t.met,
  plain(t.file_target) as file_target, plain(t.submitted_target) as submitted_target, plain(b.target) as targets_below,
  ${mark} as mark
from target_reached t
join span p using (period_id)
join unit_name u using (unit_id)
join cell c using (cell_id)
left join below b on b.unit_id = t.unit_id and b.cell_id = t.cell_id and b.period_id = t.period_id
order by u.code, p.end_date, p.start_date desc, p.code, c.position
