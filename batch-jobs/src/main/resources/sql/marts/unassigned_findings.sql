-- grain: a failed check whose period is part of none that is published; key: (path, number); source: finding
with covered as (
  select p.code
  from period p
  join period whole on p.start_date >= whole.start_date and p.end_date <= whole.end_date
    and (p.type <> 'YEARS' or p.code = whole.code)
  where whole.period_id in (select period_id from submission where verdict in ('ACCEPTED', 'HELD'))
)
select
  nullif(n.submission_id, '') as "﻿submission_id", n.unit_code, n.period, n.rule_id, n.class, n.outcome,
  n.left_side as "left", n.right_side as "right", plain(n.imbalance) as imbalance, n.message, n.message_en, n.cells,
  nullif(n.explanation, '') as explanation, ${mark} as mark
from finding n join file f using (file_id)
where f.current and n.period not in (select code from covered)
order by f.path, f.file_id, n.number
