-- grain: a unit or a cluster with its whole figure, absent where one of the cluster's is; key: party_id; source: own, meeting
create or replace temp table party_${side} as
select unit_id as party_id, node_id, [[cells: c{id}]]
from own_${side} anti join cluster using (unit_id)
union all
select
  k.cluster_id, any_value(m.node_id),
  [[cells: case when count(case when o.open_at_end then o.c{id} end) = any_value(m.open_units) then sum(o.c{id}) end]]
from own_${side} o join cluster k using (unit_id) join meeting_${side} m using (cluster_id)
group by k.cluster_id
