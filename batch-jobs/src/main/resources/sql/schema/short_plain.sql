-- a number of at most fourteen digits before the point as a plain decimal: no trailing zeros, no thousands mark
create or replace macro short_plain(x) as
  case when x % 1 = 0 then cast(cast(x as decimal(18, 0)) as varchar) else rtrim(cast(x as varchar), '0') end
