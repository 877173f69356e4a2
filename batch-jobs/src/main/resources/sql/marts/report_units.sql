-- grain: the reported unit or one directly below; key: code; source: unit_name, unit_span
-- a unit is expected if it was on any day of the published period
with whole as (
  select min(start_date) as start_date, max(end_date) as end_date from span
)
select
  u.code, u.name, u.level, u.unit_id = r.unit_id as is_root,
  u.unit_id in (
    select s.unit_id from unit_span s, whole w
    where s.expected and s.valid_from <= w.end_date and (s.valid_to is null or s.valid_to >= w.start_date)
  ) as is_expected
from unit_name u join unit_name r on r.code = :root and (u.unit_id = r.unit_id or u.parent_id = r.unit_id)
order by u.code
