-- keeps what is left out: what the units that are looked at add, less what of it is matched
insert into like_for_like
with leaving as (
  select p.above_id as unit_id, [[cells: -sum(o.c{id}) as x{id}, null::decimal(38, 2) as b{id}]]
  from (select node_id, [[cells: sum(c{id}) as c{id}]] from own_now group by node_id) o join path_now p using (node_id)
  group by p.above_id
  union all
  select p.above_id, [[cells: null, -sum(o.c{id})]]
  from (select node_id, [[cells: sum(c{id}) as c{id}]] from own_then group by node_id) o join path_then p using (node_id)
  group by p.above_id
),
pair as (
  select
    x.node_id, b.node_id as base_node_id,
    [[cells: sum(x.c{id}) filter (b.c{id} is not null) as x{id}, sum(b.c{id}) filter (x.c{id} is not null) as b{id}]]
  from party_now x join party_then b using (party_id)
  group by x.node_id, b.node_id
),
staying as (
  select p.above_id as unit_id, [[cells: sum(m.x{id}) as x{id}, sum(m.b{id}) as b{id}]]
  from pair m
  join path_now p on p.node_id = m.node_id
  join path_then t on t.node_id = m.base_node_id and t.above_id = p.above_id
  group by p.above_id
),
unmatched as (
  select
    unit_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: coalesce(sum(x{id}), 0)]]]) as x,
    unnest([[[cells: coalesce(sum(b{id}), 0)]]]) as b
  from (from leaving union all from staying)
  group by unit_id
)
select :period, u.unit_id, u.cell_id, -u.x, -u.b
from unmatched u anti join matched_unknown k on k.unit_id = u.unit_id and k.cell_id = u.cell_id
where u.x <> 0 or u.b <> 0
