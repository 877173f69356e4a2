-- grain: nodes that parties belong to then and now, with what is matched of these; key: (node_id, base_node_id); source: party
create or replace temp table matched_pair as
select
  x.node_id, b.node_id as base_node_id,
  [[cells: sum(case when b.c{id} is not null then x.c{id} end) as x{id},
    sum(case when x.c{id} is not null then b.c{id} end) as b{id}]]
from party_now x join party_then b using (party_id)
group by x.node_id, b.node_id
