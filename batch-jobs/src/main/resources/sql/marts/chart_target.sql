-- grain: a target of a unit directly below the drawn one; key: (period, unit, cell); source: target
-- the targets of the drawn period and of the years that hold it
select p.code as period, u.code as unit, c.text as cell, t.value
from target t
join (
  select s.unit_id, arg_max(s.code, s.valid_from) as code
  from unit_span s join period drawn on drawn.code = :code and s.valid_from <= drawn.end_date
  group by s.unit_id
) u using (unit_id)
join cell c using (cell_id)
join period p using (period_id)
join period now on now.code = :code
where (p.code = now.code or (p.type = 'YEAR' and p.start_date <= now.start_date and p.end_date >= now.end_date))
  and exists (
    select 1 from unit_span s join unit root on root.unit_id = s.parent_id
    where s.unit_id = t.unit_id and root.code = :unit
  )
order by p.end_date, u.code, c.position, c.text
