-- grain: the change of a listed unit in a cell over a year; key: (unit_code, period, indicator, category), in that order;
-- source: change_row
select
  getvariable('unit_codes')[unit_place] as unit_code, getvariable('unit_names')[unit_place] as unit_name,
  getvariable('unit_levels')[unit_place] as level, getvariable('cell_indicators')[cell_place] as indicator,
  getvariable('cell_names')[cell_place] as indicator_name, getvariable('cell_categories')[cell_place] as category,
  getvariable('cell_natures')[cell_place] as nature, getvariable('span_codes')[span_place] as period,
  getvariable('span_bases')[span_place] as base_period, value, base_value, difference, growth_percent, point_change,
  comparability, null::varchar as like_for_like_growth_percent, null::varchar as coverage_percent, numerator, denominator,
  change_lower, change_upper, qualifier, flags, getvariable('cell_category_names')[cell_place] as category_name, basis, computed, stated,
  imbalance, reference_date, base_reference_date, ${mark} as mark
from change_row
