-- grain: a cell of a record of a staged bulk file that is corrected; key: (correction, cell); source: the bulk file's own table
with figure as (
  select
    x.correction, s.file_id, s.source_row, unnest([[[cells: {id}]]]) as cell_id, unnest([[[cells: {column}]]]) as col,
    unnest([[[cells: cast(b.{figure} as decimal(18, 2))]]]) as value
  from staging.corrected_submission x
  join staging.staged_submission s on s.staged = x.number
  join staging.${bulk} b on b.rowid + 2 = s.source_row
  where x.origin = 'BULK' and x.form = :form and x.file_id = :file
)
select
  g.correction, c.text as cell, g.value, case when g.value is null then 'BLANK' else 'REPORTED' end as state,
  'EXACT' as qualifier, cast(null as decimal(18, 2)) as upper, cast(null as date) as as_of, null as flags, '' as note,
  f.file_id, f.path, null as sheet, g.source_row as line, g.col
from figure g
join cell c using (cell_id)
join staging.staged_file f using (file_id)
order by g.correction, c.position, c.cell_id
