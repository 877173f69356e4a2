-- grain: a failure of a pack rule that a file of the period has told; source: finding
select n.rule_id, n.unit_code, n.cells
from finding n join file f using (file_id)
where f.current and n.period = :code and n.rule_id in (${rules})
