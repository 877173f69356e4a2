-- how many units of the period have figures that tables do not list singly
select count(*)
from (select distinct s.unit_id from submission s join span using (period_id) where s.counts)
anti join listed using (unit_id)
