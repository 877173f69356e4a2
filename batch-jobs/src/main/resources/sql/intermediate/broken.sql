-- grain: a cell of a unit whose own figure, or stated total, carries flag B; key: (unit_id, cell_id); source: observation_detail
-- is_own: whether it is not only the stated total; a break of a part breaks a rate
create or replace temp table broken as
with flagged as (
  select s.unit_id, d.cell_id, bool_or(s.kind <> 'TOTAL') as is_own
  from observation_detail d join submission s using (submission)
  where s.period_id = :period and s.series = 'ACTUAL' and s.counts and list_contains(string_split(d.flags, '|'), 'B')
  group by s.unit_id, d.cell_id
)
select unit_id, cell_id, bool_or(is_own) as is_own
from (
  from flagged
  union all
  select f.unit_id, c.cell_id, f.is_own from flagged f join cell c on f.cell_id in (c.numerator_id, c.denominator_id)
)
group by unit_id, cell_id
