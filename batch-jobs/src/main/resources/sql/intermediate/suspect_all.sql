-- grain: a return of some units, all of which are looked at; key: submission, also number; source: suspect_return, submission
create or replace temp table suspect as
select r.submission, r.base, r.peer_group, row_number() over (order by r.submission) as number
from suspect_return r join submission s using (submission)
where s.unit_id in (from ${units})
