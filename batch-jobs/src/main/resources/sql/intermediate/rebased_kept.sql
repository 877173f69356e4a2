-- what units were themselves that share it but go on: it leaves them before its parts come back
create or replace temp table rebased_kept as
select r.unit_id, r.cell_id, -r.value as value
from rebased_self r join rebased_source s using (unit_id)
where s.now_parent is not null
