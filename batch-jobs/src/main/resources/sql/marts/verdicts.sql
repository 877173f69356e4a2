-- what became of the files read since a run began
select
  count(*) filter (where s.verdict = 'ACCEPTED') as accepted,
  count(*) filter (where s.verdict = 'HELD') as held,
  count(*) filter (where s.verdict = 'RETURNED') as returned,
  (select count(*) from finding where submission_id = '' and file_id > :after) as problems
from submission s
where s.file_id > :after
