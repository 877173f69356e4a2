insert into file by name
select s.*, true as current
from staging.staged_file s anti join file known on known.file_id = s.file_id
