-- part ÷ whole in percent with one decimal, rounded down; below ten trillion in machine integers
create or replace macro coverage_percent(part, whole) as
  case when abs(part) < 10000000000000 and abs(whole) < 10000000000000
  then cast(cast(1000 * small_cents(part) // small_cents(whole) as decimal(18, 0)) * 0.1 as decimal(38, 1))
  else cast(cast(1000 * cents(part) // cents(whole) as decimal(36, 0)) * 0.1 as decimal(38, 1)) end
