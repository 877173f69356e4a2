-- the reported cells of one form
insert into observation
with kept as (
  select f.*
  from ${table} f
  join span p using (period_id)
  join submission s using (submission)
  where f.unit_id in (select unit_id from listed) and (s.counts or s.current and s.verdict = 'HELD')
),
long as (
  select
    submission, unit_id, period_id, kind, series, source_row,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: {column}]]]) as value
  from kept
)
select submission, unit_id, cell_id, period_id, kind, series, value, source_row from long where value is not null
