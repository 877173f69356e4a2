-- grain: a staged file that has been read before from the same path; key: file_id; source: file, staged_file
create or replace temp table previous_file as
with known as (
  select file_id, path from file
  union
  select file_id, path from staging.staged_file
)
select s.file_id, max(k.file_id) as previous_id
from staging.staged_file s join known k on k.path = s.path and k.file_id < s.file_id
group by s.file_id
