-- grain: a cell of a submission in the warehouse that is corrected; key: (correction, cell)
-- source: a form table, observation_detail
with corrected as (
  select correction, number from staging.corrected_submission where origin = 'KNOWN' and form = :form
),
figure as (
  select x.correction, unnest([[[cells: {id}]]]) as cell_id, unnest([[[cells: f.{column}]]]) as value
  from corrected x join ${table} f on f.submission = x.number
),
detail as (
  select x.correction, d.* from corrected x join observation_detail d on d.submission = x.number
),
told as (
  select correction, cell_id from figure where value is not null
  union
  select correction, cell_id from detail
)
select
  x.correction, c.text as cell, g.value, coalesce(d.state, 'REPORTED') as state,
  coalesce(d.qualifier, 'EXACT') as qualifier, d.upper, d.as_of, d.flags, d.note, t.file_id, t.path,
  d.source_sheet as sheet, coalesce(d.source_row, s.source_row) as line,
  coalesce(d.source_column, k.source_column) as col
from told x
join corrected n using (correction)
join cell c using (cell_id)
join submission s on s.submission = n.number
left join figure g using (correction, cell_id)
left join detail d using (correction, cell_id)
join file t on t.file_id = coalesce(d.source_file_id, s.file_id)
left join file_column k on k.file_id = s.file_id and k.cell_id = x.cell_id
order by x.correction, c.position, c.cell_id
