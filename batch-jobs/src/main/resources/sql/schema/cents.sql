-- a decimal of two places as a whole number of hundredths
create or replace macro cents(x) as cast(cast(x as decimal(38, 2)) * 100 as hugeint)
