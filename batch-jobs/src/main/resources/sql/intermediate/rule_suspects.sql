select s.number, u.code as unit_code, s.kind, s.asked, s.undecided
from rule_suspect s join period_unit u using (unit_id)
where s.number between :first and :last
order by s.number
