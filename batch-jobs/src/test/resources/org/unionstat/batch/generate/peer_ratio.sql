-- grain: unit whose ratio to last year's figure lies outside the limits of Hidiroglou and Berthelot
-- source: two years of returns; parameters as shipped: U 0.5, A 0.05, C 4, least spread 0.05, at least 10 pairs
with the_pairs as (
  select unit_code, cast(now."${cell}" as double) as x1, cast(last."${cell}" as double) as x0
  from read_csv('${now}', all_varchar = true) as now
  join read_csv('${last}', all_varchar = true) as last using (unit_code)
  where cast(now."${cell}" as decimal(18, 2)) > 0 and cast(last."${cell}" as decimal(18, 2)) > 0
),

the_middle as (
  select
    quantile_cont(x1 / x0, 0.5) as ratio,
    sqrt(quantile_cont(greatest(x0, x1), 0.5)) as size,
    2 * count(*) filter (where x1 = x0) >= count(*) as idle
  from the_pairs
),

the_effects as (
  select
    unit_code,
    not idle or x1 <> x0 as counts,
    size,
    case when x1 / x0 < ratio then 1 - ratio / (x1 / x0) else x1 / x0 / ratio - 1 end * sqrt(greatest(x0, x1)) as effect
  from the_pairs
  cross join the_middle
),

the_quartiles as (
  select
    quantile_cont(effect, 0.25) as q1,
    quantile_cont(effect, 0.5) as q2,
    quantile_cont(effect, 0.75) as q3,
    greatest(abs(0.05 * quantile_cont(effect, 0.5)), 0.05 * max(size)) as least
  from the_effects
  where counts
  having count(*) >= 10
)

select unit_code
from the_effects
cross join the_quartiles
where effect < q2 - 4 * greatest(q2 - q1, least) or effect > q2 + 4 * greatest(q3 - q2, least)
order by unit_code
