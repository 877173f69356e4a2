-- grain: a figure of the drawn unit; key: (cell, period); source: figure
-- the periods are those of chart_period
select
  c.text as cell, p.code as period, f.value, f.numerator, f.denominator, c.factor, f.basis, f.stated, f.expected, f.answered,
  coalesce(f.basis <> 'STATED' and f.covered < 0.95 * f.due, false) as is_of_too_few,
  f.qualifier, f.lower_bound, f.upper_bound, f.as_of, null::varchar as reason
from figure f
join unit u using (unit_id)
join cell c using (cell_id)
join period p using (period_id)
where u.code = :unit and p.code in (:periods) and f.value is not null
order by c.position, c.text, p.end_date
