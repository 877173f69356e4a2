-- grain: a unit, a form and a period; key: (unit_code, period, form); source: completeness
select
  u.code as "﻿unit_code", u.name as unit_name, u.level, p.code as period, m.form, m.expected, m.received, m.accepted,
  m.held, m.returned, m.expected - m.received as missing, m.on_time,
  cast((1000::bigint * m.accepted // m.expected) * 0.1 as decimal(5, 1)) as accepted_percent,
  cast(floor(1000 * m.weight_accepted / m.weight_expected) / 10 as decimal(5, 1)) as weighted_percent, ${mark} as mark
from completeness m
join span p using (period_id)
join unit_name u using (unit_id)
order by u.code, p.end_date, p.start_date desc, p.code, m.form
