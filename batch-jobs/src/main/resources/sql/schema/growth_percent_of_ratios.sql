-- (xn ÷ xd) ÷ (bn ÷ bd) − 1 in percent with one decimal, rounded once, half away from zero
create or replace macro growth_percent_of_ratios(xn, xd, bn, bd) as
  cast(cast(rounded_quotient(
    1000 * (cents(xn) * cents(bd) - cents(bn) * cents(xd)), cents(bn) * cents(xd)) as decimal(36, 0)) * 0.1 as decimal(38, 1))
