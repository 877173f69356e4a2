-- a number as a plain decimal: no trailing zeros, no thousands mark; figures of the usual size in machine integers
create or replace macro plain(x) as
  case when abs(x) < 10000000000000 then short_plain(cast(x as decimal(18, 4))) else rtrim(rtrim(cast(x as varchar), '0'), '.') end
