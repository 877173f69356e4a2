-- grain: one of the largest parts of a node's sum; key: (part, code); source: explain_part
select p.part, p.unit_id, p.value, p.basis, p.place, p.submission_id, u.code, s.name
from explain_part p
join unit u using (unit_id)
join (select unit_id, arg_max(name, valid_from) as name from unit_span group by unit_id) s using (unit_id)
where p.rank <= :most
order by p.rank
