-- grain: a target of the reported unit for the period that follows; key: cell; source: target
select c.text as cell, n.code as period, t.value
from target t
join cell c using (cell_id)
join unit_name u using (unit_id)
join period n on n.period_id = t.period_id
join period p on p.code = :period and n.start_date = p.end_date + interval 1 day and n.type = p.type
where u.code = :root
order by c.position, c.cell_id
