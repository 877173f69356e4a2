-- grain: a node and a node above it or itself, with the depth of the latter; key: (node_id, above_id); source: above, node
create or replace temp table path_${side} as
select a.node_id, a.above_id, n.depth from above a join node n on n.unit_id = a.above_id
