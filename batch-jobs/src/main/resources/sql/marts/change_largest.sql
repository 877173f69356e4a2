-- the largest number to be listed
select coalesce(max(greatest(abs(value), abs(base_value), abs(numerator), abs(denominator), abs(stated), abs(computed))), 0)
  as largest
from year_over_year y join span using (period_id)
