-- grain: a submitted target on one form; key: (period, unit, cell); source: form table
-- the targets of the drawn period and of the years that hold it
with kept as (
  select f.*
  from ${table} f join submission s using (submission)
  where f.series = 'TARGET' and s.counts
),
long as (
  select
    unit_id, period_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: {column}]]]) as value
  from kept
)
select p.code as period, u.code as unit, c.text as cell, max(t.value) as value
from long t
join (
  select s.unit_id, arg_max(s.code, s.valid_from) as code
  from unit_span s join period drawn on drawn.code = :code and s.valid_from <= drawn.end_date
  group by s.unit_id
) u using (unit_id)
join cell c using (cell_id)
join period p using (period_id)
join period now on now.code = :code
where t.value is not null
  and (p.code = now.code or (p.type = 'YEAR' and p.start_date <= now.start_date and p.end_date >= now.end_date))
group by p.code, u.code, c.text
order by p.code, u.code, c.text
