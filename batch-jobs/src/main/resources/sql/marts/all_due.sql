insert into publication
select distinct p.code, 'aggregate'
from period p join submission s using (period_id)
anti join publication known on known.period = p.code and known.work = 'aggregate'
