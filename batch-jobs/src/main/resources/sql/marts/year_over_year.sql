-- grain: the change of a listed unit in a cell over a year; key: (unit_code, period, indicator, category); source: year_over_year
select
  u.code as "﻿unit_code", u.name as unit_name, u.level, c.indicator, c.name as indicator_name, nullif(c.category, '') as category, c.nature,
  p.code as period, y.base_period, plain(y.value) as value, plain(y.base_value) as base_value,
  plain(y.difference) as difference, y.growth_percent, y.point_change, y.comparability,
  null::varchar as like_for_like_growth_percent, null::varchar as coverage_percent,
  plain(y.numerator) as numerator, plain(y.denominator) as denominator,
  plain(y.change_lower) as change_lower, plain(y.change_upper) as change_upper, y.qualifier, nullif(y.flags, '') as flags,
  nullif(c.category_name, '') as category_name, nullif(y.basis, '') as basis, plain(y.computed) as computed, plain(y.stated) as stated,
  case when y.numerator is null then plain(y.stated - y.computed) end as imbalance,
  case when c.nature = 'STOCK' and y.value is not null then y.reference_date end as reference_date,
  case when c.nature = 'STOCK' and y.base_value is not null then y.base_reference_date end as base_reference_date,
  ${mark} as mark
from year_over_year y
join span p using (period_id)
join unit_name u using (unit_id)
join cell c using (cell_id)
order by u.code, p.end_date, p.start_date desc, p.code, c.position
