-- grain: a sum over the units directly below; key: (number, cell); source: rule_suspect, rule_below
with long as (
  select
    w.number,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: b.{column}]]]) as value
  from rule_below_${slot} b join rule_suspect w on w.unit_id = b.unit_id
  where w.number between :first and :last
)
select
  l.number, '' as submission_id, c.text as cell, l.value, 'REPORTED' as state, 'EXACT' as qualifier, null::decimal(18, 2) as upper,
  null::date as as_of, '' as path, '' as sheet, 0 as line, 0 as col
from long l join cell c using (cell_id)
where l.value is not null
