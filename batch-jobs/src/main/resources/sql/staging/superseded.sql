-- grain: a submission that does not say any more what its text says; key: submission; source: submission, staging
create or replace temp table superseded as
with again as (
  select file_id, first_file_id from staging.staged_file where file_id <> first_file_id
  except
  select file_id, first_file_id from file
),
told as (
  select a.first_file_id, s.submission_id, s.kind, s.series, n.staged is not null as taken
  from again a join staging.staged_submission s using (file_id) left join numbered_submission n using (staged)
)
select l.submission, l.unit_id, l.period_id, l.form, l.kind, l.series
from submission l
semi join again a on a.first_file_id = l.first_file_id
left join told t on t.first_file_id = l.first_file_id and t.submission_id = l.submission_id and t.kind = l.kind
  and t.series = l.series
where l.current and coalesce(t.taken, true)
