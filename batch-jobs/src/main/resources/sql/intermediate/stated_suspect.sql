-- grain: a stated change or completion that is looked at; key: number; source: stated_figure
with numbered as (
  select row_number() over (order by unit_id, kind, cell_id) as number, * from stated_figure where not is_clear
)
select
  n.number, u.code as unit_code, c.text as cell, s.submission_id,
  n.value, coalesce(d.qualifier, 'EXACT') as qualifier, d.upper, coalesce(o.path, t.path) as path, coalesce(d.source_sheet, '') as sheet,
  coalesce(d.source_row, s.source_row) as line, coalesce(d.source_column, k.source_column, 0) as col,
  n.actual_value, coalesce(da.qualifier, 'EXACT') as actual_qualifier, da.upper as actual_upper, coalesce(oa.path, ta.path) as actual_path,
  coalesce(da.source_sheet, '') as actual_sheet, coalesce(da.source_row, a.source_row) as actual_line,
  coalesce(da.source_column, ka.source_column, 0) as actual_col,
  n.other_value, coalesce(db.qualifier, 'EXACT') as other_qualifier, db.upper as other_upper, coalesce(ob.path, tb.path) as other_path,
  coalesce(db.source_sheet, '') as other_sheet, coalesce(db.source_row, b.source_row) as other_line,
  coalesce(db.source_column, kb.source_column, 0) as other_col
from numbered n
join cell c using (cell_id)
join period_unit u using (unit_id)
join submission s on s.submission = n.submission
join file t on t.file_id = s.file_id
left join observation_detail d on d.submission = n.submission and d.cell_id = n.cell_id
left join file o on o.file_id = d.source_file_id
left join file_column k on k.file_id = t.file_id and k.cell_id = n.cell_id
left join submission a on a.submission = n.actual
left join file ta on ta.file_id = a.file_id
left join observation_detail da on da.submission = n.actual and da.cell_id = n.cell_id
left join file oa on oa.file_id = da.source_file_id
left join file_column ka on ka.file_id = ta.file_id and ka.cell_id = n.cell_id
left join submission b on b.submission = n.other
left join file tb on tb.file_id = b.file_id
left join observation_detail db on db.submission = n.other and db.cell_id = n.cell_id
left join file ob on ob.file_id = db.source_file_id
left join file_column kb on kb.file_id = tb.file_id and kb.cell_id = n.cell_id
where n.number between :first and :last
order by n.number
