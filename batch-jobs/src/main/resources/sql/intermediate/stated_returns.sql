-- grain: a form and a series of stated changes or completion of the period; key: (form, series); source: submission
select distinct form, series
from submission
where period_id = :period and series in ('CHANGE', 'CHANGE_PERCENT', 'COMPLETION') and (counts or current and verdict = 'HELD')
order by form, series
