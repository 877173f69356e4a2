-- grain: a reported cell that counts, as a submission in the long layout; key: all columns up to series; source: a form table
with kept as (
  select f.*, s.reason
  from ${table} f join submission s using (submission)
  semi join chosen_unit u on u.period_id = f.period_id and u.unit_id = f.unit_id
  where s.counts
),
long as (
  select
    submission, unit_id, period_id, kind, series, reason,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: {column}]]]) as value
  from kept
),
told as (
  select * from long where value is not null
  union all
  select k.submission, k.unit_id, k.period_id, k.kind, k.series, k.reason, d.cell_id, null
  from kept k join observation_detail d using (submission)
  where d.state <> 'REPORTED'
)
select
  u.unit_code, p.code as period, c.indicator, nullif(c.category, '') as category, t.kind, t.series,
  t.value, case when d.state = 'MASKED' then 'xx' end as value_text, nullif(d.qualifier, 'EXACT') as qualifier, d.upper,
  d.as_of, nullif(t.reason, '') as reason, d.flags, nullif(d.note, '') as note
from told t
join chosen_cell c using (cell_id)
join chosen_unit u on u.period_id = t.period_id and u.unit_id = t.unit_id
join chosen_period p on p.period_id = t.period_id
left join observation_detail d on d.submission = t.submission and d.cell_id = t.cell_id
order by u.unit_code, p.place, t.kind, t.series, c.position, c.cell_id
