-- grain: a file with returns that are looked at or held against them; key: file_id; source: suspect, file_column
with side as (
  select submission from suspect where number between :first and :last
  union
  select base from suspect where number between :first and :last and base is not null
)
select file_id, list(cell_id order by cell_id) as cells, list(source_column order by cell_id) as columns
from file_column
where file_id in (select s.file_id from side join submission s using (submission))
group by file_id
