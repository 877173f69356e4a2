-- keeps what each cause adds to the change of every node
insert into bridge
with added as (
  select
    k.node_id, case k.fate when 'STAYED' then 'NEWLY_ANSWERING' else k.fate end as cause,
    [[cells: sum(case when k.fate <> 'STAYED' or b.c{id} is null then x.c{id} end) as c{id}]]
  from own_now x join bridged_unit k using (unit_id) left join own_then b on b.unit_id = x.unit_id
  where k.fate <> 'MOVED'
  group by k.node_id, k.fate
  union all
  select node_id, case when was_open or :nature <> 'STOCK' and was_there then 'NEWLY_ANSWERING' else 'OPENED' end, [[cells: c{id}]]
  from lone_now
),
taken as (
  select
    k.base_node_id as node_id, case k.fate when 'STAYED' then 'NO_LONGER_ANSWERING' else k.fate end as cause,
    [[cells: sum(case when k.fate <> 'STAYED' or x.c{id} is null then -b.c{id} end) as c{id}]]
  from own_then b join bridged_unit k using (unit_id) left join own_now x on x.unit_id = b.unit_id
  where k.fate <> 'MOVED'
  group by k.base_node_id, k.fate
  union all
  select node_id, case when was_open or :nature <> 'STOCK' and was_there then 'NO_LONGER_ANSWERING' else 'CLOSED' end, [[cells: -c{id}]]
  from lone_then
),
moved as (
  select
    k.node_id, k.base_node_id,
    [[cells: sum(x.c{id}) as x{id}, sum(-b.c{id}) as b{id}, sum(case when b.c{id} is null then x.c{id} end) as n{id},
      sum(case when x.c{id} is null then -b.c{id} end) as m{id}]]
  from bridged_unit k left join own_now x on x.unit_id = k.unit_id left join own_then b on b.unit_id = k.unit_id
  where k.fate = 'MOVED'
  group by k.node_id, k.base_node_id
),
reached as (
  select
    coalesce(x.node_id, b.node_id) as node_id, coalesce(x.base_node_id, b.base_node_id) as base_node_id,
    coalesce(x.above_id, b.above_id) as above_id, x.above_id is not null as is_now, b.above_id is not null as is_then
  from (select m.node_id, m.base_node_id, p.above_id from moved m join path_now p using (node_id)) x
  full join (select m.node_id, m.base_node_id, p.above_id from moved m join path_then p on p.node_id = m.base_node_id) b
    on b.node_id = x.node_id and b.base_node_id = x.base_node_id and b.above_id = x.above_id
),
effect as (
  select p.above_id as unit_id, a.cause, [[cells: sum(a.c{id}) as c{id}]]
  from added a join path_now p using (node_id)
  group by p.above_id, a.cause
  union all
  select p.above_id, t.cause, [[cells: sum(t.c{id})]]
  from taken t join path_then p using (node_id)
  group by p.above_id, t.cause
  union all
  select r.above_id, 'MOVED_IN', [[cells: sum(m.x{id})]]
  from reached r join moved m using (node_id, base_node_id)
  where not r.is_then
  group by r.above_id
  union all
  select r.above_id, 'MOVED_OUT', [[cells: sum(m.b{id})]]
  from reached r join moved m using (node_id, base_node_id)
  where not r.is_now
  group by r.above_id
  union all
  select r.above_id, 'NEWLY_ANSWERING', [[cells: sum(m.n{id})]]
  from reached r join moved m using (node_id, base_node_id)
  where r.is_now and r.is_then
  group by r.above_id
  union all
  select r.above_id, 'NO_LONGER_ANSWERING', [[cells: sum(m.m{id})]]
  from reached r join moved m using (node_id, base_node_id)
  where r.is_now and r.is_then
  group by r.above_id
),
long as (
  select unit_id, cause, unnest([[[cells: {id}]]]) as cell_id, unnest([[[cells: c{id}]]]) as effect from effect
  union all
  select unit_id, cause, cell_id, effect from bridged_other where cell_id in ([[cells: {id}]])
),
summed as (
  select
    unit_id, cell_id,
    sum(effect) filter (cause = 'REDEFINED') as redefined,
    sum(effect) filter (cause = 'MERGED_SPLIT') as merged_split,
    sum(effect) filter (cause = 'MOVED_IN') as moved_in,
    sum(effect) filter (cause = 'MOVED_OUT') as moved_out,
    sum(effect) filter (cause = 'OPENED') as opened,
    sum(effect) filter (cause = 'CLOSED') as closed,
    sum(effect) filter (cause = 'NEWLY_ANSWERING') as newly_answering,
    sum(effect) filter (cause = 'NO_LONGER_ANSWERING') as no_longer_answering,
    sum(effect) filter (cause = 'OWN') as own,
    sum(effect) filter (cause = 'ADJUSTMENT') as adjustment,
    sum(effect) filter (cause = 'BASIS') as basis
  from long
  where effect <> 0
  group by unit_id, cell_id
)
select :period, unit_id, cell_id, coalesce(columns(* exclude (unit_id, cell_id)), 0)
from summed
where redefined <> 0 or merged_split <> 0 or moved_in <> 0 or moved_out <> 0 or opened <> 0 or closed <> 0
  or newly_answering <> 0 or no_longer_answering <> 0 or own <> 0 or adjustment <> 0 or basis <> 0
