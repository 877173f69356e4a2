-- grain: a figure that stands in no return: a sum over the units directly below, a target of targets.csv; key: (number, cell);
-- source: rule_suspect, rule_below or rule_target
with long as (
  select
    w.number,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: m.{column}]]]) as value
  from rule_${made}_${slot} m join rule_suspect w on w.unit_id = m.unit_id
  where w.number between :first and :last
)
select
  l.number, '' as submission_id, c.text as cell, l.value, 'REPORTED' as state, 'EXACT' as qualifier, null::decimal(18, 2) as upper,
  null::date as as_of, '' as path, '' as sheet, 0 as line, 0 as col
from long l join cell c using (cell_id)
where l.value is not null
