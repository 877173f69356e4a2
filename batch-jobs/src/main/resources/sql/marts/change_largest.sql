-- the largest number to be listed
select greatest(
  max(abs(value)), max(abs(base_value)), max(abs(numerator)), max(abs(denominator)), max(abs(stated)), max(abs(computed)))
  as largest
from year_over_year join span using (period_id)
