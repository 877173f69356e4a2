-- grain: a period whose changes are listed; key: period_id, also place; source: span
-- head is a part of its lines in CSV
create or replace temp table change_span as
select
  p.period_id, row_number() over (order by p.end_date, p.start_date desc, p.code)::integer as place,
  p.code as period, nullif(b.base_code, '') as base_period, concat(csv(p.code), ',', csv(b.base_code), ',') as span_head
from span p join period b using (period_id)
