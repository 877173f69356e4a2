-- grain: what a node adds to the top: its lowest units and own figures, or the stated total that stands for its subtree;
-- key: (top_id, unit_id, cell_id, part); source: contribution, own_sum, node_figure
create or replace temp table contributor as
with recursive trusted as (
  select n.unit_id as top_id, n.unit_id, f.cell_id
  from node n join node_figure f using (unit_id)
  where n.depth = 0 and f.computed is not null
  union all
  select t.top_id, n.unit_id, f.cell_id
  from trusted t
  join node n on n.parent_id = t.unit_id
  join node_figure f on f.unit_id = n.unit_id and f.cell_id = t.cell_id
  join cell c on c.cell_id = f.cell_id
  where f.basis <> 'STATED' and (n.open_at_end or c.nature <> 'STOCK')
)
select t.top_id, t.unit_id, t.cell_id, 'lowest' as part, c.value
from trusted t join contribution c on c.node_id = t.unit_id and c.cell_id = t.cell_id
union all
select t.top_id, t.unit_id, t.cell_id, 'own', o.value
from trusted t join own_sum o using (unit_id, cell_id)
union all
select t.top_id, n.unit_id, t.cell_id, 'stated', f.value
from trusted t
join node n on n.parent_id = t.unit_id
join node_figure f on f.unit_id = n.unit_id and f.cell_id = t.cell_id
join cell c on c.cell_id = f.cell_id
where f.basis = 'STATED' and (n.open_at_end or c.nature <> 'STOCK')
