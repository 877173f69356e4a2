-- grain: a form with sums that are kept singly in a period; key: form; source: single_figure
select distinct c.form
from single_figure f join cell c using (cell_id)
where f.period_id = :period and f.basis in ('COMPUTED', 'INCOMPLETE', 'STATED') and c.operator = 'SUM'
