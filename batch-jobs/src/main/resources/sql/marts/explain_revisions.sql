-- grain: a submission of a unit on a form over a period; key: submission; source: submission, form tables
select
  s.submission_id, s.revision, s.verdict, s.counts, s.kind, s.file_id, coalesce(o.path, t.path) as path, coalesce(o.content_hash, t.content_hash) as content_hash, t.received_at, t.known_at,
  ${column} as value,
  coalesce(d.state, case when ${column} is not null then 'REPORTED' else '' end) as state,
  nullif(d.qualifier, 'EXACT') as qualifier, d.note,
  coalesce(d.source_row, f.source_row, s.source_row) as source_row, coalesce(d.source_column, k.source_column, 0) as source_column,
  d.source_sheet,
  concat(coalesce(o.path, t.path), '!', source_cell(
    d.source_sheet, coalesce(d.source_row, f.source_row, s.source_row),
    coalesce(d.source_column, case when ${column} is not null then k.source_column end))) as place
from submission s
join file t using (file_id)
left join ${table} f using (submission)
left join observation_detail d on d.submission = s.submission and d.cell_id = :cell
left join file o on o.file_id = d.source_file_id
left join file_column k on k.file_id = s.file_id and k.cell_id = :cell
where s.unit_id = :unit and s.period_id = :period and s.form = :form and s.series = 'ACTUAL'
order by s.first_file_id, s.submission
