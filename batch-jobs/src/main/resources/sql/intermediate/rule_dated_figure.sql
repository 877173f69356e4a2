-- grain: a stock of another day than the last of its period; key: (number, cell, as_of); source: rule_dated
with long as (
  select
    w.number, d.cell_id as dated, d.as_of, f.submission, f.source_row,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: f.{column}]]]) as value
  from rule_suspect w
  join rule_dated d on d.unit_id = w.unit_id and d.kind = w.kind
  join ${table} f on f.submission = d.submission
  where w.number between :first and :last
)
select
  l.number, s.submission_id, c.text as cell, l.value, d.state, d.qualifier, d.upper, l.as_of, coalesce(o.path, t.path) as path,
  coalesce(d.source_sheet, '') as sheet, d.source_row as line, d.source_column as col
from long l
join submission s using (submission)
join file t using (file_id)
join cell c using (cell_id)
join observation_detail d on d.submission = l.submission and d.cell_id = l.cell_id
left join file o on o.file_id = d.source_file_id
where l.cell_id = l.dated
