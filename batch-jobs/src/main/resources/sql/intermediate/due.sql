-- stocks are asked of the units that are open at the end, everything else of all
-- grain: a node and a form that asks units in its subtree; key: (node_id, form); source: asked
create or replace temp table due as
with direct as (
  select
    node_id, form, count(*) as units, sum(weight) as weight, count(*) filter (where open_at_end) as units_at_end,
    coalesce(sum(weight) filter (where open_at_end), 0) as weight_at_end
  from asked
  group by node_id, form
)
select a.above_id as node_id, d.form, sum(d.units)::integer as units, sum(d.weight)::decimal(18, 2) as weight,
  sum(d.units_at_end)::integer as units_at_end, sum(d.weight_at_end)::decimal(18, 2) as weight_at_end
from direct d join above a using (node_id)
group by a.above_id, d.form
