-- grain: what a cause other than the whereabouts of lowest units adds to a node's change; key: none, to be summed;
-- source: single_figure, path; first where a stated total is published, and how much that is more than the sum
create or replace temp table bridged_other as
with gap as (
  select f.period_id, f.unit_id as node_id, f.cell_id, f.value - coalesce(f.computed, 0) as value, c.nature
  from single_figure f join cell c using (cell_id)
  where f.period_id in (:period, :base) and f.basis = 'STATED' and f.value is not null
    and c.operator = 'SUM' and c.nature in ('STOCK', 'FLOW')
)
select p.above_id as unit_id, g.cell_id, 'BASIS' as cause, cast(g.value as decimal(38, 2)) as effect
from gap g join place_now n on n.unit_id = g.node_id join path_now p on p.node_id = g.node_id
where g.period_id = :period and (n.open_at_end or g.nature <> 'STOCK')
union all
select p.above_id, g.cell_id, 'BASIS', cast(-g.value as decimal(38, 2))
from gap g join place_then n on n.unit_id = g.node_id join path_then p on p.node_id = g.node_id
where g.period_id = :base and (n.open_at_end or g.nature <> 'STOCK')
