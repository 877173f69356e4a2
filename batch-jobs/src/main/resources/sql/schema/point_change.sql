-- xn ÷ xd − bn ÷ bd with one decimal, rounded once, half away from zero
create or replace macro point_change(xn, xd, bn, bd) as
  cast(cast(rounded_quotient(
    10 * (cents(xn) * cents(bd) - cents(bn) * cents(xd)), cents(bd) * cents(xd)) as decimal(36, 0)) * 0.1 as decimal(38, 1))
