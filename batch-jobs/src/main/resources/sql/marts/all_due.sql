-- every period with figures that ends on a day or later
insert into publication
select distinct p.code, :work
from period p join submission s using (period_id)
anti join publication known on known.period = p.code and known.work = :work
where p.end_date >= :day
