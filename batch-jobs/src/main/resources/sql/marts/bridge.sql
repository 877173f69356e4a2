-- grain: a listed node and a sum that changed by something else than its continuing units alone; key: (unit_code, period,
-- indicator, category); source: bridge, change_row; base_value and all effects add up to value
select
  u.unit_code as "﻿unit_code", u.unit_name, u.level, c.indicator, c.indicator_name, c.category, c.nature, p.period, p.base_period,
  plain(y.base_value) as base_value, plain(b.redefined) as redefined, plain(b.merged_split) as merged_split,
  plain(b.moved_in) as moved_in, plain(b.moved_out) as moved_out, plain(b.opened) as opened, plain(b.closed) as closed,
  plain(b.newly_answering) as newly_answering, plain(b.no_longer_answering) as no_longer_answering,
  plain(y.value - y.base_value - b.redefined - b.merged_split - b.moved_in - b.moved_out - b.opened - b.closed
    - b.newly_answering - b.no_longer_answering - b.own - b.adjustment - b.basis) as continuing,
  plain(b.own) as own, plain(b.adjustment) as adjustment, plain(b.basis) as basis, plain(y.value) as value, c.category_name,
  ${mark} as mark
from bridge b
semi join listed using (unit_id)
join change_unit u using (unit_id)
join change_cell c using (cell_id)
join change_span p using (period_id)
join change_row y
  on y.unit_code = u.unit_code and y.period = p.period and y.indicator = c.indicator and y.category is not distinct from c.category
anti join (
  select s.period_id, f.unit_id, f.cell_id
  from span s join period w using (period_id) join period q on q.code = w.base_code
  join single_figure f on f.period_id in (s.period_id, q.period_id)
  where f.qualifier <> 'EXACT'
) i on i.period_id = b.period_id and i.unit_id = b.unit_id and i.cell_id = b.cell_id
where y.value is not null and y.base_value is not null
order by u.place, p.place, c.place
