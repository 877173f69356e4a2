-- in what the lowest units differ; where they do not, the sums are simpler
select
  coalesce(bool_or(not open_at_end), false) as in_time,
  coalesce(bool_or(weight is null), false) as in_being_asked,
  coalesce(bool_or(weight <> 1), false) as in_weight
from lowest
