-- grain: nodes that parties belong to then and now, with what is matched of these; key: (node_id, base_node_id); source: party
create or replace temp table matched_pair as
select
  x.node_id, b.node_id as base_node_id,
  [[cells: sum(x.c{id}) filter (b.c{id} is not null) as x{id}, sum(b.c{id}) filter (x.c{id} is not null) as b{id}]]
from party_now x join party_then b using (party_id)
group by x.node_id, b.node_id
