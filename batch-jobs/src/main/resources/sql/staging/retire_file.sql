-- earlier readings of the same bytes are history
update file
set current = false
from staging.staged_file s
where file.folder = s.folder and file.content_hash = s.content_hash and file.file_id <> s.file_id and file.current
