-- every node and column of the year beside the year before
create or replace table change as
select
  node_id, cell, previous, current, current - previous as difference,
  case when previous <> 0 then round(100 * (current - previous)::double / previous::double, 2) end as rate
from (
  select
    c.node_id, unnest([[[cells: '{name}']]]) as cell,
    unnest([[[cells: p.{name}]]]) as previous,
    unnest([[[cells: c.{name}]]]) as current
  from (select * from node where period = ${period}) c
  left join (select * from node where period = ${period} - 1) p using (node_id)
);
