-- grain: a form with sums that can be compared like for like; key: form; source: year_over_year
select distinct f.form
from year_over_year y join form_column f using (cell_id) join cell c using (cell_id)
where y.period_id = :period and y.basis in ('COMPUTED', 'INCOMPLETE')
  and y.comparability in ('COMPARABLE', 'NOT_COMPARABLE_RESPONSE')
  and c.operator = 'SUM' and c.nature in ('STOCK', 'FLOW')
order by f.form
