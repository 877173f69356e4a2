-- the periods the figures of which are held against those of a period: of the same kind and length, with enough before them
insert into publication
with alike as (
  select p.code, p.start_date, row_number() over (order by p.start_date) as place
  from period p
  join period changed on changed.code = :period and changed.type = p.type
  where datediff('month', p.start_date, p.end_date) = datediff('month', changed.start_date, changed.end_date)
)
select a.code, :work
from alike a join alike changed on changed.code = :period
where a.place > changed.place and a.place <= changed.place + :most and a.place > :least
  and a.code not in (select period from publication where work = :work)
