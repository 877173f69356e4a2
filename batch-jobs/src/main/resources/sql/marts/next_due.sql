-- the periods that begin on the day after a period ends: its stocks are their opening stocks
insert into publication
select p.code, :work
from period p join period changed on changed.code = :period and p.start_date = changed.end_date + 1
where p.code not in (select period from publication where work = :work)
