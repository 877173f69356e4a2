-- grain: a counted figure that is not exact; key: (unit_id, cell_id, kind); source: observation_detail
-- lower_gap and upper_gap are the distances of its bounds from the printed number; null is unbounded
create or replace temp table bound as
select
  s.unit_id, d.cell_id, s.kind, d.qualifier = 'APPROXIMATE' as approximate,
  d.lower_bound, d.upper_bound
from observation_detail d
join submission s using (submission)
where s.period_id = :period and s.series = 'ACTUAL' and s.counts and d.state = 'REPORTED' and d.qualifier <> 'EXACT'
