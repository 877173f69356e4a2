-- grain: a unit and a form of which something came for a period; key: (unit_code, form); source: submission
select u.code as unit_code, s.form, bool_or(s.counts) as accepted, bool_or(s.current and s.verdict = 'HELD') as held
from submission s
join period p using (period_id)
join unit u using (unit_id)
where p.code = :period and s.series = 'ACTUAL'
group by u.code, s.form
order by u.code, s.form
