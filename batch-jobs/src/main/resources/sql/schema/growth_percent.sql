-- (x − base) ÷ base in percent with one decimal, rounded once, half away from zero; source: semantics, change over a year
-- below ten trillion in machine integers: division of 128-bit ones takes a hundred times as long
create or replace macro growth_percent(x, base) as
  case when abs(x) < 10000000000000 and abs(base) < 10000000000000
  then cast(cast(rounded_small_quotient(1000 * (small_cents(x) - small_cents(base)), small_cents(base)) as decimal(18, 0)) * 0.1
    as decimal(38, 1))
  else cast(cast(rounded_quotient(1000 * (cents(x) - cents(base)), cents(base)) as decimal(36, 0)) * 0.1 as decimal(38, 1)) end
