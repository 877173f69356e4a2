-- grain: one of the lowest units; key: unit_id; source: the wide table of a form
-- made only where such a unit states a total, which then is its figure in place of its own
create or replace temp table leaf_row as
select
  unit_id, period_id, 'OWN' as kind, series, min(submission) as submission,
  [[cells: coalesce(max({column}) filter (where kind = 'TOTAL'), sum({column}) filter (where kind <> 'TOTAL')) as {column}]]
from ${table} f
anti join node n using (unit_id)
anti join uncounted using (submission)
where f.period_id = :period and f.series = 'ACTUAL'
group by unit_id, period_id, series
