-- grain: a rule in a period; key: (period, rule_id); source: rule_count, doubt_count
with counted as (
  select n.period, n.rule_id, n.passed, n.failed, n.unverifiable
  from rule_count n join file f using (file_id)
  where f.current and n.period in (select code from span)
  union all
  select s.code, d.rule_id, d.passed, d.failed, d.unverifiable
  from doubt_count d join span s using (period_id)
)
select
  period as "﻿period", rule_id, sum(passed) as passed, sum(failed) as failed, sum(unverifiable) as unverifiable, ${mark} as mark
from counted
group by period, rule_id
order by period, rule_id
