-- a ÷ b of whole numbers, rounded half away from zero, exact; null for b = 0
create or replace macro rounded_quotient(a, b) as
  case when b = 0 then null
  else (case when (a < 0) <> (b < 0) then -1 else 1 end)
    * ((2 * abs(cast(a as hugeint)) + abs(cast(b as hugeint))) // (2 * abs(cast(b as hugeint)))) end
