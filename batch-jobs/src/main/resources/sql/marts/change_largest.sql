-- the largest number of changes kept singly
select greatest(
  max(value), -min(value), max(base_value), -min(base_value), max(numerator), -min(numerator), max(denominator), -min(denominator),
  max(stated), -min(stated), max(computed), -min(computed)) as largest
from single_change x
where ${which}
