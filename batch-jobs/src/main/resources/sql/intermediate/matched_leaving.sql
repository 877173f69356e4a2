-- grain: a node with what the units that differ add to it; key: unit_id; source: own, lone, path
create or replace temp table leaving_${side} as
with part as (
  select node_id, [[cells: c{id}]] from own_${side}
  union all
  select node_id, [[cells: c{id}]] from lone_${side}
)
select p.above_id as unit_id, [[cells: sum(o.c{id}) as c{id}]]
from (select node_id, [[cells: sum(c{id}) as c{id}]] from part group by node_id) o join path_${side} p using (node_id)
group by p.above_id
