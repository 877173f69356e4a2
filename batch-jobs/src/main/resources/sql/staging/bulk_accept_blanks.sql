-- the cells that a bulk file leaves blank
insert into observation_detail by name
with blank as (
  select
    n.submission, n.source_row,
    unnest(list_filter([[[cells: case when b.{figure} is null then {id} end]]], lambda c: c is not null)) as cell_id
  from staging.${bulk} b
  join numbered_submission n on n.source_row = b.rowid + 2
  where n.file_id = :file and n.form = :form and n.bulk and (${blank})
)
select
  b.submission, b.cell_id, 'BLANK' as state, 'EXACT' as qualifier, '' as note, b.source_row, k.source_column
from blank b join staging.staged_file_column k on k.file_id = :file and k.cell_id = b.cell_id
