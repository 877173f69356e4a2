-- grain: a cell of a staged submission that is corrected; key: (correction, cell); source: staged_observation
with origin as (
  select file_id, path from staging.staged_file
  union
  select file_id, path from file
)
select
  x.correction, c.text as cell, o.value, o.state, o.qualifier, o.upper, o.as_of, o.flags, o.note, t.file_id, t.path,
  o.source_sheet as sheet, o.source_row as line, o.source_column as col
from staging.corrected_submission x
join staging.staged_submission s on s.staged = x.number
join staging.staged_observation o on o.staged = x.number
join cell c using (cell_id)
join origin t on t.file_id = coalesce(o.source_file_id, s.file_id)
where x.origin = 'STAGED' and x.form = :form
order by x.correction, c.position, c.cell_id
