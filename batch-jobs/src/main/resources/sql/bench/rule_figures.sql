-- grain: a made-up unit; key: unit_id; every thousandth total is wrong by one, every fiftieth part of an open list is missing
create or replace table figures as
with part as (
  select
    i,
    [[cells: {part} as "{name}"]]
  from range(${units}) t(i)
)
select
  i::integer as unit_id,
  [[cells: cast({figure} as decimal(18, 2)) as "{name}"]]
from part
