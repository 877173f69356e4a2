-- grain: a period that is exported; key: period_id, also place; source: period
create or replace temp table chosen_period as
select *, row_number() over (order by end_date, start_date desc, code)::integer as place
from period
where (:all or code in (:codes)) and period_id in (select period_id from submission)
