-- grain: a line of the table year_over_year as CSV, after its header; the same columns in the same order
select
  '﻿unit_code,unit_name,level,indicator,indicator_name,category,nature,period,base_period,value,base_value,difference,growth_percent,point_change,comparability,like_for_like_growth_percent,coverage_percent,numerator,denominator,change_lower,change_upper,qualifier,flags,category_name,basis,computed,stated,imbalance,reference_date,base_reference_date,mark' as line
union all
select
  concat(
    getvariable('unit_heads')[unit_place], getvariable('cell_heads')[cell_place], getvariable('span_heads')[span_place],
    plain(value), ',', plain(base_value), ',', plain(difference), ',', growth_percent, ',', point_change, ',', comparability,
    ',,,', plain(numerator), ',', plain(denominator), ',', plain(change_lower), ',', plain(change_upper), ',', qualifier,
    ',', flags, ',', getvariable('cell_tails')[cell_place], ',', basis, ',', plain(computed), ',', plain(stated), ',',
    plain(imbalance), ',', reference_date, ',', base_reference_date, ',', ${mark})
from change_row
