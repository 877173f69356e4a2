-- grain: a listed unit and cell whose base is another one in today's tree; key: (unit_code, period, indicator, category); source: structure, change_row
select
  u.code as "﻿unit_code", u.name as unit_name, u.level, c.indicator, c.name as indicator_name, nullif(c.category, '') as category, c.nature,
  p.code as period, q.base_code as base_period, plain(s.as_then) as base_as_then, plain(s.as_now) as base_as_now,
  plain(s.effect) as structural_effect, plain(y.value) as value,
  y.growth_percent as growth_percent_as_then,
  case
    when not c.in_points and s.as_now > 0 and y.value >= 0 and f.unit_id is null
      and y.comparability in ('COMPARABLE', 'NEW', 'UNCHANGED_ZERO', 'NOT_COMPARABLE_OUT_OF_SCOPE')
    then growth_percent(y.value, s.as_now)
  end as growth_percent_as_now,
  y.comparability as comparability, nullif(c.category_name, '') as category_name, ${mark} as mark
from structure s
join span p using (period_id)
join period q using (period_id)
join unit_name u using (unit_id)
join cell c using (cell_id)
left join (
  select * from change_row
  where unit_code in (select n.code from structure join span using (period_id) join unit_name n using (unit_id))
) y
  on y.unit_code = u.code and y.period = p.code and y.indicator = c.indicator
    and y.category is not distinct from nullif(c.category, '')
left join single_figure f
  on f.period_id = s.period_id and f.unit_id = s.unit_id and f.cell_id = s.cell_id and f.qualifier <> 'EXACT'
where s.unit_id in (select unit_id from listed) or s.as_now is null
order by u.code, p.end_date, p.start_date desc, p.code, c.position
