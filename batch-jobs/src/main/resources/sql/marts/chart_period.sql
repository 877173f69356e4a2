-- grain: a period of the same months as the drawn one, no later than it; key: code; source: period
select p.code, p.type, p.start_date, p.end_date
from period p join period now on now.code = :code
where p.code = now.code
  or (p.type = now.type and p.type <> 'YEARS' and p.end_date < now.end_date
    and month(p.start_date) = month(now.start_date) and month(p.end_date) = month(now.end_date))
order by p.end_date
