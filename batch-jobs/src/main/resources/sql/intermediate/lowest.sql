-- grain: a lowest unit below a node; key: unit_id; source: period_unit, asked
-- weight is null where the form does not ask the unit
create or replace temp table lowest as
select u.unit_id, u.parent_id as node_id, u.open_at_end, a.weight
from period_unit u
anti join node n using (unit_id)
anti join leaf_total t using (unit_id)
left join (select unit_id, weight from asked where form = :form) a using (unit_id)
where u.parent_id is not null
