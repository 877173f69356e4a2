-- grain: a cell of a return that rules look at; key: (number, cell); source: rule_suspect
with side as (
  select number, s${slot} as submission from rule_suspect where number between :first and :last
),
long as (
  select
    w.number, f.submission, f.source_row,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: f.{column}]]]) as value
  from ${table} f join side w on w.submission = f.submission
)
select
  l.number, s.submission_id, c.text as cell, l.value, coalesce(d.state, 'REPORTED') as state,
  coalesce(d.qualifier, 'EXACT') as qualifier, d.upper, d.as_of, coalesce(o.path, t.path) as path, coalesce(d.source_sheet, '') as sheet,
  coalesce(d.source_row, l.source_row) as line, coalesce(d.source_column, k.source_column, 0) as col
from long l
join submission s using (submission)
join file t using (file_id)
join cell c using (cell_id)
left join observation_detail d on d.submission = l.submission and d.cell_id = l.cell_id
left join file o on o.file_id = d.source_file_id
left join file_column k on k.file_id = s.file_id and k.cell_id = l.cell_id
where l.value is not null or d.state is not null
