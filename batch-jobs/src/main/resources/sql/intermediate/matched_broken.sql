-- grain: a unit and a cell whose figure has a break between the two periods, or that of another unit of its cluster;
-- key: (unit_id, cell_id); source: broken, cluster; the stated total of a node is not a part of any sum
create or replace temp table matched_broken as
with part as (
  select b.unit_id, b.cell_id from broken b join place_now p using (unit_id) where b.is_own or p.is_lowest
)
select unit_id, cell_id from part
union
select k.unit_id, p.cell_id
from part p join cluster c using (unit_id) join cluster k on k.cluster_id = c.cluster_id
