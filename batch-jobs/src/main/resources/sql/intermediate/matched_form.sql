-- grain: a form with sums in a period; key: form; source: single_figure, sum tables
select distinct c.form
from single_figure f join cell c using (cell_id)
where f.period_id = :period and f.basis in ('COMPUTED', 'INCOMPLETE', 'STATED') and c.operator = 'SUM' ${sums}
order by form
