-- grain: a staged submission that is not in the ledger yet, with its number and revision; key: submission
-- the same bytes accepted before keep their first acceptance and are not taken again
create or replace temp table numbered_submission as
with reading as (
  select submission_id, kind, series, arg_max(verdict, submission) as verdict
  from submission
  group by submission_id, kind, series
),
fresh as (
  select s.*, f.first_file_id, u.unit_id, p.period_id
  from staging.staged_submission s
  join staging.staged_file f using (file_id)
  join unit u on u.code = s.unit_code
  join period p on p.code = s.period
  anti join file known on known.file_id = s.file_id
  anti join reading before on before.submission_id = s.submission_id and before.kind = s.kind
    and before.series = s.series and before.verdict = s.verdict
),
revised as (
  select f.*, coalesce(max(b.revision), 0) as last_revision
  from fresh f
  left join submission b on b.unit_id = f.unit_id and b.period_id = f.period_id and b.form = f.form
    and b.kind = f.kind and b.series = f.series
  group by all
)
select
  r.* exclude (last_revision),
  (select coalesce(max(submission), 0) from submission) + row_number() over (order by r.staged) as submission,
  r.last_revision + row_number() over (
    partition by r.unit_id, r.period_id, r.form, r.kind, r.series order by r.staged) as revision
from revised r
