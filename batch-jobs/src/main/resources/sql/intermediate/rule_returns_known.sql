-- grain: a form and series of a period in which returns stand; key: (period_id, form, series); source: submission
select
  period_id, form, series, bool_or(counts) as counts, min(first_file_id) as first_file, max(first_file_id) as last_file
from submission
where kind <> 'ADJUSTMENT' and (counts or current and verdict = 'HELD') and period_id in (${periods})
group by period_id, form, series
