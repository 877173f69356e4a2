-- grain: a unit that a bulk file may report on in a period; key: (unit_code, period); source: unit_span
-- as it last was in the period; below the unit of the file's inbox folder, if it lies in one
insert into staging.bulk_standing
with recursive open_span as (
  select *
  from unit_span
  where valid_from <= :end and (valid_to is null or valid_to >= :start)
),
open_unit as (
  select s.*
  from open_span s
  anti join open_span later on later.unit_id = s.unit_id and later.valid_from > s.valid_from
),
subtree as (
  select unit_id from open_unit where unit_id = (select unit_id from unit where code = :folder)
  union
  select u.unit_id from open_unit u join subtree s on u.parent_id = s.unit_id
)
select code, :period, case when kind = 'federation' then 'TOTAL' else 'OWN' end
from open_unit
where :folder = '' or unit_id in (select unit_id from subtree)
