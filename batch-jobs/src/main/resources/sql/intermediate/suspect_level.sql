-- grain: a peer group with levels and spreads of all cells side by side; key: peer_group; source: peer_cell
create or replace temp table suspect_level as
select
  peer_group,
  [[cells: max(case when cell_id = {id} then level end) as l{id}, max(case when cell_id = {id} then spread end) as s{id}]]
from peer_cell
where period_id = :period and form = :form
group by peer_group
