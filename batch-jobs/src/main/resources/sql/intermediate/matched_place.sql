-- grain: a unit whose own figures enter a node, the one above it or, of a node, itself; key: unit_id; source: period_unit, node
create or replace temp table place_${side} as
select
  u.unit_id, case when n.unit_id is null then u.parent_id else u.unit_id end as node_id, n.unit_id is null as is_lowest,
  u.open_at_end
from period_unit u left join node n using (unit_id)
where n.unit_id is not null or u.parent_id is not null
