-- grain: an exact figure of a unit as published; key: (unit_code, cell); source: figure
select u.code as unit_code, c.text as cell, f.value
from figure f
join period p using (period_id)
join cell c using (cell_id)
join unit u using (unit_id)
where p.code = :period and u.code in (:units) and f.value is not null and f.qualifier = 'EXACT'
order by u.code, c.position
