-- one row per failed sum of parts
create or replace table violation as
select unit_id, unnest(list_filter(failed, lambda x: x is not null)) as rule
from (
  select w.unit_id, [[[checks: case when abs(w.{total} - ({sum})) > 0.005 then {number}::usmallint end]]] as failed
  from st.staging w
  where ${any}
);
