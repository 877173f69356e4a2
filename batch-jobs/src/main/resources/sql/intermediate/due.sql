-- grain: a node and a form that asks units in its subtree; key: (node_id, form); source: asked
create or replace temp table due as
with direct as (
  select node_id, form, count(*) as units, sum(weight) as weight from asked group by node_id, form
)
select a.above_id as node_id, d.form, sum(d.units)::integer as units, sum(d.weight)::decimal(18, 2) as weight
from direct d join above a using (node_id)
group by a.above_id, d.form
