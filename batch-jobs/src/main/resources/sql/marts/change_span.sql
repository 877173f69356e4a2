-- grain: a period whose changes are listed; key: period_id, also place; source: span
create or replace temp table change_span as
select
  p.period_id, p.code, b.base_code,
  row_number() over (order by p.end_date, p.start_date desc, p.code)::integer as place
from span p join period b using (period_id)
