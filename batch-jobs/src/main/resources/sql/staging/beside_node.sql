-- grain: a unit directly below one that the files are about, with units below itself none of which the files are about;
-- key: unit_id; source: beside_unit, unit_span
create table beside_node as
with recursive touched (unit_id) as (
  from beside_own
  union
  select s.parent_id from unit_span s join touched using (unit_id) where s.parent_id is not null
)
select unit_id
from beside_unit
where unit_id in (select parent_id from unit_span) and unit_id not in (from touched)
