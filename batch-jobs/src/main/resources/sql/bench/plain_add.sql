-- once to the township, then to everything above it
create or replace temp table leaf as
select u.node_id, [[cells: sum({name})::decimal(18, 2) as {name}]]
from form join unit u using (unit_id)
where period = ${period}
group by u.node_id;
insert into node
select c.above_id, ${period}, [[cells: sum({name})::decimal(18, 2) as {name}]]
from leaf join closure c using (node_id)
group by c.above_id;
