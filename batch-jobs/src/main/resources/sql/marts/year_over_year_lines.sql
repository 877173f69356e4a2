-- grain: a line of the table year_over_year as CSV; the same columns in the same order, heads and tails holding several
select '﻿${columns}' as line
union all
select
  concat(
    unit_head, cell_head, span_head, ${plain}(value), ',', ${plain}(base_value), ',', ${plain}(difference), ',',
    growth_percent, ',', point_change, ',', comparability, ',', like_for_like_growth_percent, ',', coverage_percent, ',',
    ${plain}(numerator), ',', ${plain}(denominator), ',', ${plain}(change_lower), ',', ${plain}(change_upper), ',', qualifier,
    ',', flags, ',', cell_tail, ',', basis, ',', ${plain}(computed), ',', ${plain}(stated), ',', ${plain}(imbalance), ',',
    reference_date, ',', base_reference_date, ',', mark)
from change_row
