-- some cells at a time of returns that may be copies beside their peers'
insert into copy_likeness
select p.later, p.earlier, ${equal}, ${compared}
from (select distinct later, earlier from copy_pair) p
join ${table} x on x.submission = p.later
join ${table} b on b.submission = p.earlier
