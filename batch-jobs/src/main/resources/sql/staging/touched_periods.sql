-- periods in which a staged submission is accepted or held or returned, new bytes or known ones
select distinct s.period
from staging.staged_submission s
anti join file f on f.file_id = s.file_id
order by s.period
