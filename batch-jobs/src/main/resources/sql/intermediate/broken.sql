-- grain: a cell of a unit whose own figure, or stated total, carries flag B; key: (unit_id, cell_id); source: observation_detail
-- a break of a part breaks a rate
create or replace temp table broken as
with flagged as (
  select distinct s.unit_id, d.cell_id
  from observation_detail d join submission s using (submission)
  where s.period_id = :period and s.series = 'ACTUAL' and s.counts and list_contains(string_split(d.flags, '|'), 'B')
)
select unit_id, cell_id from flagged
union
select f.unit_id, c.cell_id from flagged f join cell c on f.cell_id in (c.numerator_id, c.denominator_id)
