-- grain: a unit that is looked at by itself, with its places in the two trees and what happened to it; key: unit_id; source: differing, place
create or replace temp table bridged_unit as
with there_now as (
  select * from place_now semi join (select unit_id from differing where not is_lone) using (unit_id) where open_at_end or :nature <> 'STOCK'
),
there_then as (
  select * from place_then semi join (select unit_id from differing where not is_lone) using (unit_id) where open_at_end or :nature <> 'STOCK'
)
select
  coalesce(x.unit_id, b.unit_id) as unit_id, x.node_id, b.node_id as base_node_id,
  case
    when not coalesce(x.is_lowest, true) or not coalesce(b.is_lowest, true) then 'OWN'
    when coalesce(x.unit_id, b.unit_id) in (select unit_id from cluster) then 'MERGED_SPLIT'
    when b.unit_id is null then 'OPENED'
    when x.unit_id is null then 'CLOSED'
    when x.node_id <> b.node_id or x.node_id in (select node_id from moved_node) then 'MOVED'
    else 'STAYED'
  end as fate
from there_now x full join there_then b on b.unit_id = x.unit_id
