-- grain: a peer group with the limits of all cells side by side; key: peer_group; source: ratio_limit
create or replace temp table ratio_level as
select
  peer_group,
  [[cells: max(case when cell_id = {id} then middle end) as m{id}, max(case when cell_id = {id} then lower end) as l{id},
    max(case when cell_id = {id} then upper end) as u{id}]]
from ratio_limit
group by peer_group
