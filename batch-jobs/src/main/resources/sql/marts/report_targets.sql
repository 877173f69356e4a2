-- the targets that the reported unit and those directly below have submitted on one form
insert into observation
with told as (
  select w.unit_id from unit_name w join unit_name r on r.code = :root and (w.unit_id = r.unit_id or w.parent_id = r.unit_id)
),
kept as (
  select f.*
  from ${table} f
  join span p using (period_id)
  join submission s using (submission)
  where s.counts and f.series = 'TARGET' and f.unit_id in (select unit_id from told)
),
long as (
  select
    submission, unit_id, period_id, kind, series, source_row,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: {column}]]]) as value
  from kept
)
select submission, unit_id, cell_id, period_id, kind, series, value, source_row from long where value is not null
