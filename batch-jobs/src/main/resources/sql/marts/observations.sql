-- grain: a reported cell of a listed unit; key: all but value; source: observation, observation_detail
with cell_of as (
  select submission, cell_id from observation
  union
  select d.submission, d.cell_id
  from observation_detail d join submission s using (submission) join span using (period_id)
  where d.state <> 'REPORTED' and s.unit_id in (select unit_id from listed) and (s.counts or s.current and s.verdict = 'HELD')
)
select
  u.code as unit_code, c.indicator, nullif(c.category, '') as category, p.code as period, s.kind, s.series,
  plain(o.value) as value, plain(d.upper) as upper,
  case when s.verdict = 'HELD' then 'HELD' else coalesce(d.state, 'REPORTED') end as state,
  case when coalesce(d.state, 'REPORTED') = 'REPORTED' then coalesce(d.qualifier, 'EXACT') end as qualifier,
  d.as_of, f.path as source_file,
  source_cell(d.source_sheet, coalesce(d.source_row, o.source_row), coalesce(d.source_column, k.source_column)) as source_cell,
  s.submission_id, s.revision, nullif(d.note, '') as note, d.flags, nullif(s.reason, '') as reason, ${mark} as mark
from cell_of x
join submission s using (submission)
join span p using (period_id)
join unit_name u using (unit_id)
join cell c using (cell_id)
left join observation o using (submission, cell_id)
left join observation_detail d using (submission, cell_id)
join file f on f.file_id = coalesce(d.source_file_id, s.file_id)
left join file_column k on k.file_id = s.file_id and k.cell_id = x.cell_id
order by u.code, p.end_date, p.start_date desc, p.code, c.position, s.kind, s.series, s.revision
