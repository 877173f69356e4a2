-- by the law of core-lib's trend.Change: where both figures are there, a break comes before all else
update single_change y
set comparability = 'NOT_COMPARABLE_BREAK', difference = null, growth_percent = null, point_change = null,
  change_lower = null, change_upper = null, qualifier = 'UNCERTAIN', flags = concat_ws('|', nullif(y.flags, ''), 'B')
from broken b
where y.period_id = :period and y.unit_id = b.unit_id and y.cell_id = b.cell_id and y.basis in ('OWN', 'STATED')
  and y.value is not null and y.base_value is not null
