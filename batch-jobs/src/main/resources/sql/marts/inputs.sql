-- grain: a file that the period was made from; key: path; source: file, submission
select f.path, f.content_hash, count(*) as submissions
from submission s join span using (period_id) join file f using (file_id)
where s.counts
group by f.path, f.content_hash
order by f.path, f.content_hash
