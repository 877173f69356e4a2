-- grain: a failed check whose period is not one that is published; key: (path, number); source: finding
select
  nullif(n.submission_id, '') as "﻿submission_id", n.unit_code, n.period, n.rule_id, n.class, n.outcome,
  n.left_side as "left", n.right_side as "right", plain(n.imbalance) as imbalance, n.message, n.message_en, n.cells,
  nullif(n.explanation, '') as explanation, ${mark} as mark
from finding n join file f using (file_id)
where f.current and n.period not in (select code from period)
order by f.path, f.file_id, n.number
