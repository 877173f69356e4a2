-- grain: unit whose figure has changed by more than 30 % over a year, one of both being at least 30
-- source: two years of returns; exact decimals, ratios compared by cross-multiplication
with the_pairs as (
  select
    unit_code,
    cast(now."${cell}" as decimal(38, 2)) as x1,
    cast(last."${cell}" as decimal(38, 2)) as x0
  from read_csv('${now}', all_varchar = true) as now
  join read_csv('${last}', all_varchar = true) as last using (unit_code)
)

select unit_code
from the_pairs
where greatest(x0, x1) >= 30 and x0 is not null and x1 is not null and (100 * x1 > 130 * x0 or 100 * x1 < 70 * x0)
order by unit_code
