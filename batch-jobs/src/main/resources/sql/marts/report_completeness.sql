-- grain: a form that the reported unit or a unit of its subtree is asked, in a period; key: (period, form); source: completeness
select
  p.code as period, m.form, m.expected, m.received, m.accepted, m.held, m.returned, m.expected - m.received as missing,
  m.on_time, cast((1000::bigint * m.accepted // m.expected) * 0.1 as decimal(5, 1)) as accepted_percent
from completeness m
join span p using (period_id)
join unit_name u using (unit_id)
where u.code = :root
order by p.end_date desc, p.start_date, p.code, m.form
