-- grain: a node and a node above it or itself; key: (node_id, above_id); source: node
-- at_end: whether the stocks of the one reach the other, because all nodes from it up to there are open at the end
create or replace temp table above as
with recursive step as (
  select unit_id as node_id, unit_id as above_id, parent_id as next_id, true as at_end, open_at_end as next_at_end from node
  union all
  select s.node_id, n.unit_id, n.parent_id, s.next_at_end, s.next_at_end and n.open_at_end
  from step s join node n on n.unit_id = s.next_id
)
select node_id, above_id, at_end from step
