-- grain: a submission that counts, its plain figures; key: (unit_code, period, kind, series); source: a form table
select u.unit_code, p.code as period, f.kind, f.series, nullif(s.reason, '') as reason, [[cells: f.{column}]]
from ${table} f
join submission s using (submission)
join chosen_unit u on u.period_id = f.period_id and u.unit_id = f.unit_id
join chosen_period p on p.period_id = f.period_id
where s.counts
order by u.unit_code, p.place, f.kind, f.series
