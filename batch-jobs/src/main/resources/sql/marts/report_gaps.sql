-- grain: an asked unit whose submission is missing, held, returned or late; key: (unit_code, form); source: asked, submission
with fate as (
  select
    s.unit_id, s.form,
    bool_or(s.counts) as accepted, bool_or(s.current and s.verdict = 'HELD') as held,
    bool_or(s.current and s.verdict = 'RETURNED') as returned,
    min(f.received_at) as received_at
  from submission s join file f using (file_id)
  where s.period_id = :period and s.series = 'ACTUAL'
  group by s.unit_id, s.form
),
below as (
  with recursive reached as (
    select unit_id from period_unit where code = :root
    union all
    select u.unit_id from period_unit u join reached r on u.parent_id = r.unit_id
  )
  select unit_id from reached
),
judged as (
  select
    a.unit_id, a.form,
    case
      when f.unit_id is null then 'MISSING'
      when f.accepted and d.due_by is not null and f.received_at >= d.due_by then 'LATE'
      when f.accepted then null
      when f.held then 'HELD'
      when f.returned then 'RETURNED'
    end as gap
  from asked a
  join below using (unit_id)
  join period_unit u using (unit_id)
  left join deadline d on d.level = u.level
  left join fate f on f.unit_id = a.unit_id and f.form = a.form
)
select j.gap, j.form, u.code as unit_code, u.name as unit_name, coalesce(o.name, '') as parent_name
from judged j
join unit_name u using (unit_id)
left join unit_name o on o.unit_id = u.parent_id
where j.gap is not null
order by j.form, u.code
