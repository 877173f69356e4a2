-- grain: a unit whose changes are listed; key: unit_id, also place; source: year_over_year
-- place is the order of codes
create or replace temp table change_unit as
select u.unit_id, u.code, u.name, u.level, row_number() over (order by u.code)::integer as place
from unit_name u
where u.unit_id in (select y.unit_id from year_over_year y join span using (period_id))
