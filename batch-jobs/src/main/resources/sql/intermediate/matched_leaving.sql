-- grain: a node with what the units that are looked at add to it; key: unit_id; source: own, path
create or replace temp table leaving_${side} as
select p.above_id as unit_id, [[cells: sum(o.c{id}) as c{id}]]
from (select node_id, [[cells: sum(c{id}) as c{id}]] from own_${side} group by node_id) o join path_${side} p using (node_id)
group by p.above_id
