-- grain: a unit whose figure of the base has another place today; key: unit_id; source: rebased_unit
-- itself: its own part, without the units that were below it, goes on in other units
create or replace temp table rebased_source as
with divided as (
  select distinct d.unit_id
  from rebased_division d join rebased_unit u using (unit_id)
  where d.date > u.since
),
going as (
  select unit_id from rebased_unit where then_parent is not null and now_parent is null
  union
  select unit_id from divided
),
below as (
  select unit_id, arg_max(coalesce(parent_id, 0), valid_from) as then_parent
  from unit_span
  where valid_from <= :base_end and (valid_to is null or valid_to >= :base_start)
    and unit_id in (select unit_id from unit_span where parent_id in (select unit_id from going))
  group by unit_id
)
select u.unit_id, u.then_parent, u.now_parent, u.unit_id in (select unit_id from going) as itself
from rebased_unit u
where u.then_parent is not null and (u.now_parent is distinct from u.then_parent or u.unit_id in (select unit_id from divided))
union all
select b.unit_id, b.then_parent, case when u.unit_id is null then b.then_parent else u.now_parent end, false
from below b
left join rebased_unit u using (unit_id)
where b.then_parent in (select unit_id from going)
  and (u.unit_id is null
    or (u.now_parent is not distinct from u.then_parent and u.unit_id not in (select unit_id from divided)))
