-- grain: counted figures of some units a year earlier, and their targets; key: (unit_code, kind, target); source: a form table
-- a unit is found by every code that it ever had
select u.code as unit_code, f.kind, f.series = 'TARGET' as target, [[cells: f.{column} as c{id}]]
from ${table} f
join submission s using (submission)
join period p on p.period_id = f.period_id
join unit u on u.unit_id = f.unit_id
where s.counts
  and (f.series = 'ACTUAL' and p.code = :before or f.series = 'TARGET' and p.code = :period)
  and u.code in (:units)
order by u.code
