-- grain: a unit that has changes in the published periods; key: unit_id, also place, the order of codes; source: single_change,
-- sum tables; no other, for all of them stand in the dictionary of the Parquet file
-- head is the beginning of its lines in CSV
create or replace temp table change_unit as
select
  u.unit_id, row_number() over (order by u.code)::integer as place, u.code as unit_code, u.name as unit_name, u.level,
  concat(csv(u.code), ',', csv(u.name), ',', csv(u.level), ',') as unit_head
from unit_name u
where u.unit_id in (select unit_id from single_change where period_id in (select period_id from span) ${sums})
