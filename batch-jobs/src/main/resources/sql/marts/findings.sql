-- grain: a failed check of the last reading of a file, then a doubt of the period; key: (path, number), of a doubt (unit_code, rule_id, cells); source:
-- finding, doubt
with told as (
  select
    0 as part, f.path, n.file_id as reading, n.number, n.submission_id, n.unit_code, n.period, n.rule_id, n.class, n.outcome,
    n.left_side, n.right_side, n.imbalance, n.message, n.message_en, n.cells, n.explanation
  from finding n join file f using (file_id)
  where f.current and n.period in (select code from span)
  union all
  select
    1, '', d.period_id, d.number, d.submission_id, d.unit_code, d.period, d.rule_id, d.class, d.outcome,
    d.left_side, d.right_side, d.imbalance, d.message, d.message_en, d.cells, ''
  from doubt d
  where d.period_id in (select period_id from span)
)
select
  nullif(submission_id, '') as "﻿submission_id", unit_code, period, rule_id, class, outcome,
  left_side as "left", right_side as "right", plain(imbalance) as imbalance, message, message_en, cells,
  nullif(explanation, '') as explanation, ${mark} as mark
from told
order by part, path, reading, case when part = 0 then number end, unit_code, rule_id, cells, number
