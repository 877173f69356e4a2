-- grain: a unit that a form asks in the period; key: (unit_id, form); source: period_unit, form_assignment
-- node_id is the node that the unit reports to, or the unit itself if it is a node; one that was closed after all units below it
-- had gone elsewhere never was a lowest one
create or replace temp table asked as
with emptied as (
  select distinct parent_id as unit_id
  from unit_span
  where parent_id in (select unit_id from period_unit where not open_at_end)
    and valid_from <= :end and (valid_to is null or valid_to >= :start)
)
select
  u.unit_id, f.form, u.weight, u.open_at_end,
  case when n.unit_id is not null then u.unit_id else u.parent_id end as node_id
from period_unit u
left join node n using (unit_id)
join form_assignment f on (
  (f.asks_leaves and not coalesce(n.has_children, false) and u.unit_id not in (from emptied))
  or (not f.asks_leaves and list_contains(f.levels, u.level))
) and (len(f.kinds) = 0 or list_contains(f.kinds, u.kind))
where u.expected
