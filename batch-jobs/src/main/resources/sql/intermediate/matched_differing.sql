-- grain: a unit that has not filled in the same cells in both periods, has moved, is one of a cluster, has a break between, or is
-- a node; key: unit_id; source: pattern_now, pattern_then, place_now, place_then; every other one is matched wherever it counts
-- is_lone: it stayed where it was and reported in one row at most, so that only cells filled in once matter
create or replace temp table differing as
with met as (
  select
    coalesce(x.unit_id, b.unit_id) as unit_id,
    coalesce(x.node_id, b.node_id) as node_id,
    coalesce(x.node_id = b.node_id, true) and coalesce(x.rows, 1) = 1 and coalesce(b.rows, 1) = 1 as is_single,
    [[words: coalesce(x.{word}, 0) as {word}_now, coalesce(b.{word}, 0) as {word}_then]]
  from pattern_now x full join pattern_then b on b.unit_id = x.unit_id
  where x.node_id is distinct from b.node_id
    or x.node_id = x.unit_id
    or row([[words: x.{word}]]) is distinct from row([[words: b.{word}]])
    or x.node_id in (select node_id from moved_node)
    or x.unit_id in (select unit_id from cluster)
    or x.unit_id in (select unit_id from matched_broken)
)
select
  m.*,
  x.unit_id is not null as in_now, coalesce(x.open_at_end, false) as open_now,
  b.unit_id is not null as in_then, coalesce(b.open_at_end, false) as open_then,
  m.is_single and m.node_id <> m.unit_id and coalesce(x.node_id = m.node_id, true) and coalesce(b.node_id = m.node_id, true)
    and m.node_id not in (select node_id from moved_node)
    and m.unit_id not in (select unit_id from cluster)
    and m.unit_id not in (select unit_id from matched_broken) as is_lone
from met m left join place_now x using (unit_id) left join place_then b using (unit_id)
