-- keeps the figures of the nodes that are nothing but sums, in the order of codes
insert into ${table} by name
select
  :period as period_id, r.unit_id, coalesce(d.units, 0) as expected, coalesce(d.units_at_end, 0) as expected_at_end,
  coalesce(d.weight, 0) as due, coalesce(d.weight_at_end, 0) as due_at_end, :complete_from as complete_from,
  coalesce(greatest([[cells: abs({v})]]), 0) as largest,
  [[cells: {v} as {column}]],
  [[cells: {n} as {answered}]],
  [[cells: {w} as {covered}]]
from (select r.*, n.code, n.open_at_end as at_end from raised r join node n using (unit_id)) r
left join due d on d.node_id = r.unit_id and d.form = :form
where not r.affected
order by r.code
