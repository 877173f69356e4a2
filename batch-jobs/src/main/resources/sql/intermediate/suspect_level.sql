-- grain: a peer group with levels and spreads of all cells side by side; key: peer_group; source: peer_cell
create or replace temp table suspect_level as
select
  peer_group,
  [[cells: max(level) filter (cell_id = {id}) as l{id}, max(spread) filter (cell_id = {id}) as s{id}]]
from peer_cell
where period_id = :period and form = :form
group by peer_group
