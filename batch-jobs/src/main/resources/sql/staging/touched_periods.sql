-- grain: a period that staged files report on; key: period; source: staging
-- changed: something of it is taken, or does not count any more; else all was read before and still says the same
with changed as (
  select period_id from numbered_submission
  union
  select period_id from superseded
)
select p.code as period, p.period_id in (select period_id from changed) as changed
from period p
where p.period_id in (select period_id from changed)
  or p.code in (
    select s.period from staging.staged_submission s anti join file f on f.file_id = s.file_id)
order by p.code
