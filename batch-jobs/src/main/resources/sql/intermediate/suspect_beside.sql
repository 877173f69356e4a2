-- some cells at a time of returns beside those of the year before
insert into suspect_part
select r.submission, coalesce(${far}, false), ${equal}, ${compared}
from suspect_return r
join ${table} x on x.submission = r.submission
join ${table} b on b.submission = r.base
left join suspect_level p on p.peer_group = r.peer_group
