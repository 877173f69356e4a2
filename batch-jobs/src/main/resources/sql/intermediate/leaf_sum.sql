-- adds the figures of the lowest units to the node above them: one pass over the wide table of a form
insert into contribution
with counted as (
  select f.*, u.parent_id as node_id, u.open_at_end, a.weight
  from ${table} f
  join period_unit u using (unit_id)
  anti join node n using (unit_id)
  anti join leaf_total t using (unit_id)
  anti join uncounted using (submission)
  left join asked a on a.unit_id = f.unit_id and a.form = :form
  where f.period_id = :period and f.series = 'ACTUAL'
),
wide as (
  select
    node_id,
    [[cells: {aggregate}({value}) as v{id}]],
    [[cells: count(case when weight is not null and kind <> 'ADJUSTMENT' then {value} end)::integer as n{id}]],
    [[cells: sum(case when {value} is not null and kind <> 'ADJUSTMENT' then weight end)::decimal(18, 2) as w{id}]]
  from counted
  where node_id is not null
  group by node_id
),
long as (
  select
    node_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: v{id}]]]) as value,
    unnest([[[cells: n{id}]]]) as answered,
    unnest([[[cells: w{id}]]]) as covered
  from wide
)
select node_id, cell_id, value, answered, coalesce(covered, 0), 0, 0, false, false, false
from long
where value is not null
