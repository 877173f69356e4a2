-- grain: a node with lowest units; key: node_id; source: one pass over the wide table of a form
create or replace temp table lowest_sum as
with counted as (
  select f.*, l.node_id, l.open_at_end, l.weight
  from ${table} f
  join lowest l using (unit_id)
  anti join uncounted using (submission)
  where f.period_id = :period and f.series = 'ACTUAL'
)
select
  node_id,
  [[cells: {aggregate}({value}) as v{id}]],
  [[cells: count({answer})::integer as n{id}]],
  [[cells: {weight} as w{id}]]
from counted
group by node_id
