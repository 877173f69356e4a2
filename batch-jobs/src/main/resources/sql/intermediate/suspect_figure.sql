-- grain: a cell of a return that is looked at, and of the year before; key: (number, is_before, cell); source: suspect
with side as (
  select number, peer_group, false as is_before, submission from suspect where number between :first and :last
  union all
  select number, peer_group, true, base from suspect where number between :first and :last and base is not null
),
long as (
  select
    w.number, w.peer_group, w.is_before, f.submission, f.source_row,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: f.{column}]]]) as value
  from ${table} f join side w on w.submission = f.submission
)
select
  l.number, l.peer_group, l.is_before, u.code as unit_code, s.submission_id, c.text as cell, l.value,
  coalesce(d.qualifier, 'EXACT') as qualifier, d.upper, coalesce(o.path, t.path) as path, coalesce(d.source_sheet, '') as sheet,
  coalesce(d.source_row, l.source_row) as line, coalesce(d.source_column, k.source_column, 0) as col
from long l
join submission s using (submission)
join file t using (file_id)
join cell c using (cell_id)
join period_unit u on u.unit_id = s.unit_id
left join observation_detail d on d.submission = l.submission and d.cell_id = l.cell_id
left join file o on o.file_id = d.source_file_id
left join file_column k on k.file_id = s.file_id and k.cell_id = l.cell_id
where l.value is not null
order by l.number, l.is_before, c.position, c.cell_id
