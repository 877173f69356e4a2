-- grain: as staged_file_column; source: the records of a bulk file that are in order
insert into staging.staged_file_column
with told as (
  select [[cells: count({figure}) > 0 as {figure}]]
  from staging.${table} b
  anti join staging.bulk_refused r on r.row = b.rowid
)
select
  :file,
  unnest([[[cells: '{form}']]]),
  unnest([[[cells: {id}]]]),
  unnest([[[cells: {column}]]]),
  unnest([[[cells: {figure}]]])
from told
