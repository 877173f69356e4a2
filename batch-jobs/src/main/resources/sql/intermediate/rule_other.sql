insert into rule_other
select :slot, unit_id, kind, submission
from submission
where period_id = :other and form = :form and series = :series and kind <> 'ADJUSTMENT' and counts
