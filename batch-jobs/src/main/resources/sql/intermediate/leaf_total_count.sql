-- how many of the lowest units state a total
select count(*)
from submission s join period_unit using (unit_id) anti join node n on n.unit_id = s.unit_id
where s.period_id = :period and s.series = 'ACTUAL' and s.kind = 'TOTAL' and s.counts
