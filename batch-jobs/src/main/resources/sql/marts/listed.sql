-- grain: a unit that tables list singly; key: unit_id; source: unit_span
create or replace temp table listed as
with open_unit as (
  select distinct s.unit_id, s.kind = 'federation' as federation
  from unit_span s join span p on s.valid_from <= p.end_date and (s.valid_to is null or s.valid_to >= p.start_date)
)
select unit_id from open_unit where federation or (select count(*) from open_unit where not federation) <= :most
