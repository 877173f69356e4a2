-- grain: a unit that has not filled in the same cells in both periods, has moved, is one of a cluster, has a break between, or is
-- a node; key: unit_id; source: pattern_now, pattern_then; every other one is matched wherever it counts
create or replace temp table differing as
select coalesce(x.unit_id, b.unit_id) as unit_id
from pattern_now x full join pattern_then b on b.unit_id = x.unit_id
where x.node_id is distinct from b.node_id
  or x.node_id = x.unit_id
  or row([[words: x.{word}]]) is distinct from row([[words: b.{word}]])
  or x.node_id in (select node_id from moved_node)
  or x.unit_id in (select unit_id from cluster)
  or x.unit_id in (select unit_id from matched_broken)
