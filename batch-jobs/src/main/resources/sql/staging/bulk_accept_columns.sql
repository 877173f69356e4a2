insert into file_column
select k.file_id, k.cell_id, k.source_column
from staging.staged_file_column k anti join file known on known.file_id = k.file_id
