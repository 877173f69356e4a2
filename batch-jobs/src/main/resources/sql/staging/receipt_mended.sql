-- grain: a problem that is no more; key: (file_id, number); source: previous_finding, staged_finding
select p.*, 'MENDED' as change
from previous_finding p
anti join staging.staged_finding c
  on c.file_id = p.file_id and c.rule_id = p.rule_id and c.unit_code = p.unit_code and c.period = p.period and c.cells = p.cells
anti join staging.staged_finding m
  on m.file_id = p.file_id and m.rule_id = p.rule_id and m.unit_code = p.unit_code and m.period = p.period
  and m.message = p.message
order by p.file_id, p.number
