-- a number as a plain decimal: no trailing zeros, no thousands mark
create or replace macro plain(x) as rtrim(rtrim(cast(x as varchar), '0'), '.')
