-- grain: what was to be mended in a staged file as it was read before; key: (file_id, number); source: finding, staged_finding
create or replace temp table previous_finding as
with known as (
  select f.* from finding f semi join previous_file p on p.previous_id = f.file_id
  union all
  select f.*
  from staging.staged_finding f
  semi join previous_file p on p.previous_id = f.file_id
  anti join file k on k.file_id = f.file_id
)
select k.* replace (p.file_id as file_id)
from known k join previous_file p on p.previous_id = k.file_id
where k.class <> 'INFO'
