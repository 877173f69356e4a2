insert into file by name
select s.*, current_timestamp::timestamp as known_at, true as current
from staging.staged_file s anti join file known on known.file_id = s.file_id
