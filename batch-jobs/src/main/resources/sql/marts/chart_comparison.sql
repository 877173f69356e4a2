-- grain: a cell of the drawn unit in the drawn period; key: cell; source: year_over_year
select c.text as cell, y.base_period, y.comparability
from year_over_year y
join unit u using (unit_id)
join cell c using (cell_id)
join period p using (period_id)
where u.code = :unit and p.code = :code
order by c.position, c.text
