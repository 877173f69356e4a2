-- grain: a stated total that is not the sum of what is below it; key: number; source: total_figure
with numbered as (
  select row_number() over (order by unit_id, cell_id) as number, * from total_figure where not is_clear and not is_open
)
select
  u.code as unit_code, c.text as cell, s.submission_id, n.stated as value, 'EXACT' as qualifier, null::decimal(18, 2) as upper,
  coalesce(o.path, t.path) as path, coalesce(d.source_sheet, '') as sheet, coalesce(d.source_row, s.source_row) as line,
  coalesce(d.source_column, k.source_column, 0) as col,
  n.computed as below_value, 'EXACT' as below_qualifier, null::decimal(18, 2) as below_upper, '' as below_path,
  coalesce(e.code, '') as explained_by, coalesce(e.name, '') as explained_by_name
from numbered n
join cell c using (cell_id)
join period_unit u using (unit_id)
join submission s using (submission)
join file t using (file_id)
left join observation_detail d on d.submission = n.submission and d.cell_id = n.cell_id
left join file o on o.file_id = d.source_file_id
left join file_column k on k.file_id = s.file_id and k.cell_id = n.cell_id
left join unit_span e on e.unit_id = n.explained_by and e.valid_from <= :end and (e.valid_to is null or e.valid_to >= :end)
where n.number between :first and :last
order by n.number
