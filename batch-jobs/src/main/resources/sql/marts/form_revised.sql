-- the revised cells of one form; the order is that in which the bytes were first known, as for what counts
insert into revised
with attempt as (
  select
    s.submission, s.unit_id, s.period_id, s.kind, s.submission_id, s.reason,
    row_number() over key as turn, lag(s.submission_id) over key as earlier_id
  from submission s
  semi join revised_key k on k.unit_id = s.unit_id and k.period_id = s.period_id and k.form = s.form and k.kind = s.kind
  where s.form = :form and s.series = 'ACTUAL' and s.verdict = 'ACCEPTED'
  window key as (partition by s.unit_id, s.period_id, s.kind order by s.first_file_id, s.submission)
),
long as (
  select
    a.submission, a.unit_id, a.period_id, a.kind, a.submission_id, a.reason, a.turn, a.earlier_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: f.{column}]]]) as value
  from attempt a join ${table} f using (submission)
)
select
  l.submission, l.period_id, l.cell_id,
  case
    when l.submission_id = l.earlier_id then 'REREAD'
    when l.reason <> '' then 'CORRECTION'
    else 'RESUBMISSION'
  end,
  case when l.submission_id <> l.earlier_id then nullif(l.reason, '') end,
  e.value, l.value
from long l
join long e on e.unit_id = l.unit_id and e.period_id = l.period_id and e.kind = l.kind and e.cell_id = l.cell_id
  and e.turn = l.turn - 1
where e.value is not null or l.value is not null
