-- what nothing holds any more is accepted
update submission
set verdict = 'ACCEPTED'
from (
  select submission from decided
  except
  select s.submission
  from submission s semi join decided using (submission) join finding n using (file_id, submission_id)
  where n.holds
) free
where submission.submission = free.submission
