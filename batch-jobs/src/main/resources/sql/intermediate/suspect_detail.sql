-- grain: a figure of a return that is looked at, or of the one that it is held against, of which more is known than its number;
-- key: (number, is_before, cell_id); source: suspect, observation_detail
with side as (
  select number, false as is_before, submission from suspect where number between :first and :last
  union all
  select number, true, base from suspect where number between :first and :last and base is not null
)
select
  w.number, w.is_before, d.cell_id, d.qualifier, d.upper, coalesce(o.path, '') as path, coalesce(d.source_sheet, '') as sheet,
  d.source_row as line, d.source_column as col
from side w
join observation_detail d on d.submission = w.submission
left join file o on o.file_id = d.source_file_id
