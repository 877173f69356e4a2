insert into submission by name
select
  submission, submission_id, file_id, unit_id, period_id, form, kind, series, revision, verdict, source_row,
  verdict = 'ACCEPTED' as counts, first_file_id, true as current,
  reason
from numbered_submission
