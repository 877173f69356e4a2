-- grain: a top unit and period; key: (unit_code, period); source: figure, top_unit
-- the run fails on a difference, so that every cell counted here ties out
select u.code as unit_code, p.code as period, count(*) as cells
from figure f
join span p using (period_id)
join top_unit u using (unit_id)
join cell c using (cell_id)
where f.computed is not null and c.operator = 'SUM'
group by u.code, p.code
order by u.code, p.code
