-- grain: a period with figures that are accepted or held; key: code; source: submission
select p.code
from period p
where p.period_id in (select period_id from submission where verdict in ('ACCEPTED', 'HELD'))
order by p.end_date, p.start_date desc, p.code
