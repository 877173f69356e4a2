-- grain: the drawn unit; key: none; source: unit_span
-- its name as it last was in the drawn period
select arg_max(s.name, s.valid_from) as name
from unit_span s join unit u using (unit_id), period now
where now.code = :code and u.code = :unit and s.valid_from <= now.end_date
having count(*) > 0
