-- grain: a cell of a submission in the warehouse that is corrected; key: cell; source: a form table, observation_detail
with figure as (
  select unnest([[[cells: {id}]]]) as cell_id, unnest([[[cells: f.{column}]]]) as value
  from ${table} f
  where f.submission = :number
),
detail as (
  select * from observation_detail where submission = :number
),
told as (
  select cell_id from figure where value is not null
  union
  select cell_id from detail
)
select
  c.text as cell, g.value, coalesce(d.state, 'REPORTED') as state, coalesce(d.qualifier, 'EXACT') as qualifier, d.upper, d.as_of,
  d.flags, d.note, t.file_id, t.path, d.source_sheet as sheet, coalesce(d.source_row, s.source_row) as line,
  coalesce(d.source_column, k.source_column) as col
from told x
join cell c using (cell_id)
join submission s on s.submission = :number
left join figure g using (cell_id)
left join detail d using (cell_id)
join file t on t.file_id = coalesce(d.source_file_id, s.file_id)
left join file_column k on k.file_id = s.file_id and k.cell_id = x.cell_id
order by c.position, c.cell_id
