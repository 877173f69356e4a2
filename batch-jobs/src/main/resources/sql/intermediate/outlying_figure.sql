-- grain: a figure that is told or open, then those that it is held against; key: (number, place); source: outlying_told
with side as (
  select number, cell_id, submission, 0 as place from outlying_told where number between :first and :last
  union all
  select number, cell_id, unnest(others), generate_subscripts(others, 1) from outlying_told where number between :first and :last
),
long as (
  select
    w.number, w.place, w.cell_id, f.submission, f.source_row,
    list_extract([[[cells: f.{column}]]], list_position([[[cells: {id}]]], w.cell_id)) as value
  from side w join ${table} f using (submission)
)
select
  l.number, t.rule_id, t.reach, t.middle, t.lower, t.upper as upper_limit, u.code as unit_code, p.code as period, s.submission_id,
  c.text as cell, l.value, coalesce(d.qualifier, 'EXACT') as qualifier, d.upper, coalesce(o.path, e.path) as path,
  coalesce(d.source_sheet, '') as sheet, coalesce(d.source_row, l.source_row) as line,
  coalesce(d.source_column, k.source_column, 0) as col
from long l
join outlying_told t using (number)
join submission s on s.submission = l.submission
join period p using (period_id)
join file e on e.file_id = s.file_id
join cell c on c.cell_id = l.cell_id
join period_unit u using (unit_id)
left join observation_detail d on d.submission = l.submission and d.cell_id = l.cell_id
left join file o on o.file_id = d.source_file_id
left join file_column k on k.file_id = s.file_id and k.cell_id = l.cell_id
order by l.number, l.place
