-- grain: a node and a cell of which nothing like for like can be told, because a stated total stands in it or below, or its
-- figure is not exact; key: (unit_id, cell_id); source: single_figure, path_now, path_then
create or replace temp table matched_unknown as
with doubtful as (
  select f.period_id, f.unit_id as node_id, f.cell_id
  from single_figure f join cell c using (cell_id)
  where f.period_id in (:period, :base) and (f.basis = 'STATED' or f.qualifier <> 'EXACT')
    and c.operator = 'SUM' and c.nature in ('STOCK', 'FLOW')
)
select p.above_id as unit_id, d.cell_id from doubtful d join path_now p using (node_id) where d.period_id = :period
union
select p.above_id, d.cell_id from doubtful d join path_then p using (node_id) where d.period_id = :base
