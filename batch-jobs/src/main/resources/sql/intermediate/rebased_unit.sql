-- grain: a unit that something happened to between two periods; key: unit_id; source: unit_span, succession
-- then_parent and now_parent: the unit above, 0 for none, null where it is not open; left_on: the day on which it was gone;
-- since: the last day of the base on which it was open
create or replace temp table rebased_unit as
with touched as (
  select unit_id
  from unit_span
  where (valid_from > :base_start and valid_from <= :end) or (valid_to >= :base_start and valid_to < :end)
  union
  select unit_id from succession where date > :base_start and date <= :end
),
known_span as materialized (
  select s.* from unit_span s semi join touched using (unit_id) where s.valid_from <= :end
),
past as (
  select
    unit_id, arg_max(coalesce(parent_id, 0), valid_from) as parent_id,
    least(max(coalesce(valid_to, :base_end)), :base_end) as last_day
  from known_span
  where valid_from <= :base_end and (valid_to is null or valid_to >= :base_start)
  group by unit_id
),
present as (
  select unit_id, arg_max(coalesce(parent_id, 0), valid_from) as parent_id
  from known_span
  where valid_to is null or valid_to >= :start
  group by unit_id
),
gone as (
  select unit_id, arg_max(coalesce(parent_id, 0), valid_from) as parent_id, max(valid_to) + 1 as left_on
  from known_span anti join present using (unit_id)
  group by unit_id
)
select
  t.unit_id, p.parent_id as then_parent, n.parent_id as now_parent, g.parent_id as last_parent, g.left_on,
  p.last_day as since
from (select distinct unit_id from known_span) t
left join past p using (unit_id)
left join present n using (unit_id)
left join gone g using (unit_id)
