-- grain: a node and a node above it or itself; key: (node_id, above_id); source: node
create or replace temp table above as
with recursive step as (
  select unit_id as node_id, unit_id as above_id, parent_id as next_id from node
  union all
  select s.node_id, n.unit_id, n.parent_id from step s join node n on n.unit_id = s.next_id
)
select node_id, above_id from step
