-- (x − base) ÷ base in percent with one decimal, rounded once, half away from zero; source: semantics, change over a year
create or replace macro growth_percent(x, base) as
  cast(cast(rounded_quotient(1000 * (cents(x) - cents(base)), cents(base)) as decimal(36, 0)) * 0.1 as decimal(38, 1))
