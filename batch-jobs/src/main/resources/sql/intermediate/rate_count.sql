-- how many computed rates are certainly not above one hundred percent, and of how many that cannot be told
select
  count(case when f.upper_bound <= c.factor then 1 end) as below,
  count(case when coalesce(f.upper_bound > c.factor, true) and coalesce(f.lower_bound <= c.factor, true) then 1 end) as open
from single_figure f join cell c using (cell_id)
where f.period_id = :period and f.numerator is not null and c.nature = 'RATE' and c.in_points
