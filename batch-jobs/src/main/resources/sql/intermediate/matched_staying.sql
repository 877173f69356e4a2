-- grain: a node with what is matched below it in both trees; key: unit_id; source: matched_pair, path_now, path_then
-- the way up is looked for first, by itself: joined in one go, the two trees would meet as every node with every other
create or replace temp table staying as
with up as materialized (
  select m.node_id, m.base_node_id, p.above_id
  from (select node_id, base_node_id from matched_pair) m join path_now p using (node_id)
),
shared as materialized (
  select u.* from up u semi join path_then t on t.node_id = u.base_node_id and t.above_id = u.above_id
)
select s.above_id as unit_id, [[cells: sum(m.x{id}) as x{id}, sum(m.b{id}) as b{id}]]
from shared s join matched_pair m using (node_id, base_node_id)
group by s.above_id
