-- grain: a rule in a period; key: (period, rule_id); source: rule_count
select
  n.period as "﻿period", n.rule_id, sum(n.passed) as passed, sum(n.failed) as failed,
  sum(n.unverifiable) as unverifiable, ${mark} as mark
from rule_count n join file f using (file_id)
where f.current and n.period in (select code from span)
group by n.period, n.rule_id
order by n.period, n.rule_id
