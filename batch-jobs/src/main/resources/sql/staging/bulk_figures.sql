-- grain: a column of figures of a bulk file; key: (file_id, cell_id); source: staged_file_column
select k.file_id, k.form, k.cell_id, k.source_column, k.reported
from staging.staged_file_column k anti join file known on known.file_id = k.file_id
order by k.file_id, k.form, k.cell_id
