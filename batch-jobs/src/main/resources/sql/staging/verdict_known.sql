-- grain: what became of a submission as it was last read; key: verdict; source: submission
select s.verdict, u.code as unit_code, p.code as period
from submission s join unit u using (unit_id) join period p using (period_id)
where s.current and s.submission_id = :submission
order by s.verdict = 'HELD' desc, s.submission desc
limit 1
