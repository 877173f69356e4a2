-- grain: a unit and period; key: (unit_code, period); source: figure
select u.unit_code, u.unit_name, u.level, p.code as period, [[cells: max(f.value) filter (where f.cell_id = {id}) as {column}]]
from figure f
join chosen_unit u using (period_id, unit_id)
join chosen_period p using (period_id)
semi join chosen_cell c using (cell_id)
group by u.unit_code, u.unit_name, u.level, p.code, p.place
order by u.unit_code, p.place
