-- grain: a stated total that differs from the sum of its parts; key: (unit_code, period, indicator, category); source: figure
select
  u.code as "﻿unit_code", u.name as unit_name, u.level, c.indicator, c.name as indicator_name, nullif(c.category, '') as category,
  p.code as period, plain(f.stated) as stated, plain(f.computed) as computed, plain(f.stated - f.computed) as imbalance,
  f.basis as published, f.expected, f.answered, e.code as explained_by, e.name as explained_by_name, ${mark} as mark
from figure f
join span p using (period_id)
join unit_name u using (unit_id)
join cell c using (cell_id)
left join unit_name e on e.unit_id = f.explained_by
where f.stated <> f.computed and f.numerator is null
order by u.code, p.end_date, p.start_date desc, p.code, c.position
