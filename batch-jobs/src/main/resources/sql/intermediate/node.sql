-- grain: a unit with units below it, or a federation; key: unit_id; source: period_unit
-- depth counts from the top
create or replace temp table node as
with recursive parent as (
  select distinct parent_id as unit_id from period_unit where parent_id is not null
),
member as (
  select u.*, p.unit_id is not null as has_children
  from period_unit u left join parent p using (unit_id)
  where p.unit_id is not null or u.kind = 'federation'
),
placed as (
  select m.unit_id, 0 as depth from member m anti join member above on above.unit_id = m.parent_id
  union all
  select m.unit_id, p.depth + 1 from member m join placed p on m.parent_id = p.unit_id
)
select m.unit_id, m.parent_id, m.code, m.level, m.has_children, m.open_at_end, p.depth
from member m join placed p using (unit_id)
