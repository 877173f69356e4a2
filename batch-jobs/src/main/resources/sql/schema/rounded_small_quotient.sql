-- a ÷ b of whole numbers below 10^18, rounded half away from zero, exact; null for b = 0
create or replace macro rounded_small_quotient(a, b) as
  case when b = 0 then null
  else (case when (a < 0) <> (b < 0) then -1 else 1 end) * ((2 * abs(a) + abs(b)) // (2 * abs(b))) end
