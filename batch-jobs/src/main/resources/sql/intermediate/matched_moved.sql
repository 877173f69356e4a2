-- grain: a node that is not below the same nodes in the two trees; key: node_id; source: path_now, path_then
create or replace temp table moved_node as
select distinct coalesce(x.node_id, b.node_id) as node_id
from path_now x full join path_then b on b.node_id = x.node_id and b.above_id = x.above_id
where x.node_id is null or b.node_id is null
