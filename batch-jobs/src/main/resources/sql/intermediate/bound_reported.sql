-- where the lowest units are too many to be listed, only those with an inexact figure are
insert into reported
with counted as (
  select f.*
  from ${table} f
  anti join node n using (unit_id)
  anti join leaf_total t using (unit_id)
  anti join uncounted using (submission)
  where f.period_id = :period and f.series = 'ACTUAL' and f.unit_id in (select unit_id from bound)
),
long as (
  select unit_id, kind, unnest([[[cells: {id}]]]) as cell_id, unnest([[[cells: {column}]]]) as value from counted
)
select l.unit_id, l.cell_id, l.kind, l.value
from long l join bound b on b.unit_id = l.unit_id and b.cell_id = l.cell_id and b.kind = l.kind
where l.value is not null
