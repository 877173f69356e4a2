-- grain: a unit open on any day of the period, as it last was in it; key: unit_id; source: unit_span
create or replace temp table period_unit as
with open_span as (
  select *
  from unit_span
  where valid_from <= :end and (valid_to is null or valid_to >= :start)
)
select
  s.unit_id, s.code, s.parent_id, s.level, s.kind, s.expected, s.weight,
  s.valid_to is null or s.valid_to >= :end as open_at_end
from open_span s
anti join open_span later on later.unit_id = s.unit_id and later.valid_from > s.valid_from
