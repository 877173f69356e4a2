-- a decimal of at most thirteen digits before the point as a whole number of hundredths
create or replace macro small_cents(x) as cast(cast(cast(x as decimal(18, 4)) as decimal(18, 2)) * 100 as bigint)
