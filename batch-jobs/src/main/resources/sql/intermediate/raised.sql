-- grain: a node; key: unit_id; source: lowest_sum, lift
create or replace temp table raised as
select
  l.unit_id, any_value(l.affected) as affected,
  [[cells: {aggregate}({v}) as v{id}]],
  [[cells: sum({n})::integer as n{id}]],
  [[cells: sum({w})::decimal(18, 2) as w{id}]]
from lowest_sum join lift l using (node_id)
group by l.unit_id
