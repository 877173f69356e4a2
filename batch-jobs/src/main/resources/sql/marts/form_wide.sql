-- grain: a counted submission of a form; key: (unit_code, period, kind, series); source: form tables
-- the periods are written out and what does not count is a list, so that no join is built from the wide rows
select u.code as unit_code, p.code as period, f.kind, f.series, [[cells: f.{column}]]
from ${table} f
join unit_name u using (unit_id)
join span p using (period_id)
where f.period_id in (${periods}) and f.submission not in (select submission from submission where not counts)
order by u.code, p.code, f.kind, f.series
