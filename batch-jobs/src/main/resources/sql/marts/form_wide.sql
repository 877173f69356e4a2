-- grain: a counted submission of a form; key: (unit_code, period, kind, series); source: form tables
select u.code as unit_code, p.code as period, f.kind, f.series, [[cells: f.{column}]]
from ${table} f
join span p using (period_id)
join unit_name u using (unit_id)
anti join (select submission from submission where not counts) n using (submission)
order by u.code, p.code, f.kind, f.series
