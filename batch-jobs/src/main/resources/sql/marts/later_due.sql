-- a period that changed, and every later one that has figures
insert into publication
select distinct p.code, 'publish'
from period p join submission s using (period_id) join period changed on changed.code = :period
anti join publication known on known.period = p.code and known.work = 'publish'
where p.end_date >= changed.start_date
