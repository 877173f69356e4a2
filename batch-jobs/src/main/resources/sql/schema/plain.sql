-- a number as a plain decimal: no trailing zeros, no thousands mark; figures of the usual size in machine integers
create or replace macro plain(x) as
  rtrim(rtrim(
    case when abs(x) < 10000000000000 then cast(cast(x as decimal(18, 4)) as varchar) else cast(x as varchar) end, '0'), '.')
