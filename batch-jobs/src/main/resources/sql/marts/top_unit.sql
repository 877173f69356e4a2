-- grain: a unit that nothing was above at the end of the published period; key: unit_id; source: unit_span
create or replace temp table top_unit as
with known as (
  select s.* from unit_span s where s.valid_from <= (select max(end_date) from span)
)
select s.unit_id, s.code
from known s
where s.parent_id is null and s.valid_from = (select max(k.valid_from) from known k where k.unit_id = s.unit_id)
