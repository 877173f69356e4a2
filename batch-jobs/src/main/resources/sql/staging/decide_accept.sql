-- what nothing holds any more is accepted
update submission
set verdict = 'ACCEPTED'
from (
  select submission from decided
  except
  select s.submission
  from submission s
  semi join decided using (submission)
  join file f on f.first_file_id = s.first_file_id and f.current
  join finding n on n.file_id = f.file_id and n.submission_id = s.submission_id
  where n.holds
) free
where submission.submission = free.submission
