-- adds the adjustments of nodes, which are told apart from the nodes' own figures
insert into bridged_other
with long as (
  select
    f.unit_id, p.node_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: {value}]]]) as value
  from ${table} f
  join place_${side} p using (unit_id)
  where f.period_id = :period
    and f.submission not in (select submission from submission where period_id = :period and not counts)
    and f.series = 'ACTUAL' and f.kind = 'ADJUSTMENT' and not p.is_lowest
)
select p.above_id, l.cell_id, t.cause, ${sign} t.sign * l.value
from long l
anti join matched_broken b on b.unit_id = l.unit_id and b.cell_id = l.cell_id
join path_${side} p using (node_id)
cross join (values ('ADJUSTMENT', 1), ('OWN', -1)) t (cause, sign)
where l.value <> 0
