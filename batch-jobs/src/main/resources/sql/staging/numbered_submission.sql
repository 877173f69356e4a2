-- grain: a staged submission that is not in the ledger yet, with its number and revision; key: submission
-- what was read before and still says the same is not taken again
create or replace temp table numbered_submission as
with staged as (
  select s.*, f.first_file_id, u.unit_id, p.period_id
  from staging.staged_submission s
  join staging.staged_file f using (file_id)
  join unit u on u.code = s.unit_code
  join period p on p.code = s.period
  anti join file known on known.file_id = s.file_id
),
ledger as (
  select * from submission where period_id in (select distinct period_id from staged)
),
last as (
  select unit_id, period_id, form, kind, series, max(revision) as revision
  from ledger
  group by unit_id, period_id, form, kind, series
),
fresh as (
  select s.*
  from staged s
  anti join (select staged from read_again where same and staged not in (select staged from altered)) kept using (staged)
),
repeated as (
  select unit_id, period_id, form, kind, series from fresh group by unit_id, period_id, form, kind, series having count(*) > 1
),
attempt as (
  select
    f.staged, row_number() over (partition by f.unit_id, f.period_id, f.form, f.kind, f.series order by f.staged) as attempt
  from fresh f semi join repeated r using (unit_id, period_id, form, kind, series)
),
number as (
  select staged, row_number() over (order by staged) as number from fresh
)
select
  f.*,
  (select coalesce(max(submission), 0) from submission) + n.number as submission,
  coalesce(b.revision, 0) + coalesce(a.attempt, 1) as revision
from fresh f
join number n using (staged)
left join attempt a using (staged)
left join last b on b.unit_id = f.unit_id and b.period_id = f.period_id and b.form = f.form
  and b.kind = f.kind and b.series = f.series
