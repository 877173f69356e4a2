-- counts: accepted, and no later one of the same key; which is later is decided by when the bytes were first known
insert into submission by name
select
  submission, submission_id, file_id, unit_id, period_id, form, kind, series, revision, verdict, source_row,
  verdict = 'ACCEPTED' as counts, first_file_id
from numbered_submission
