-- what belonged to units that are gone goes where they merged into, or stays with the unit that was above them;
-- at a unit that is going to be split it waits for that
create or replace temp table rebased_self as
with recursive way as (
  select distinct unit_id as from_id, since as from_since, unit_id, since, 0 as steps from rebased_self
  union all
  select w.from_id, w.from_since, coalesce(s.successor_id, u.last_parent), u.left_on, w.steps + 1
  from way w
  join rebased_unit u using (unit_id)
  left join succession s on s.unit_id = w.unit_id and s.date = u.left_on and s.share = 1
  where u.left_on is not null and w.steps < 1000 and coalesce(s.successor_id, u.last_parent) <> 0
    and not exists (
      select 1 from rebased_division x
      where x.unit_id = w.unit_id and (x.date > w.since or x.date = u.left_on and x.date = w.since)
    )
),
settled as (
  select from_id, from_since, arg_max(unit_id, steps) as unit_id, arg_max(since, steps) as since
  from way
  group by from_id, from_since
)
select w.unit_id, r.cell_id, w.since, sum(r.value) as value
from rebased_self r join settled w on w.from_id = r.unit_id and w.from_since = r.since
group by w.unit_id, r.cell_id, w.since
