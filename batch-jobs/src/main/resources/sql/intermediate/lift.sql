-- grain: a node with lowest units and a node that their sums go to; key: (node_id, unit_id); source: above, affected
-- every node above that is not affected gets them at once, and the first affected one, from where they go on level by level
create or replace temp table lift as
with stop as (
  select a.node_id, arg_max(a.above_id, n.depth) as unit_id
  from above a
  join affected t on t.unit_id = a.above_id
  join node n on n.unit_id = a.above_id
  where t.form = :form
  group by a.node_id
)
select a.node_id, a.above_id as unit_id, a.at_end, false as affected
from above a anti join (select unit_id from affected where form = :form) t on t.unit_id = a.above_id
union all
select s.node_id, s.unit_id, a.at_end, true
from stop s join above a on a.node_id = s.node_id and a.above_id = s.unit_id
