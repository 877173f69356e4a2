-- grain: a period that a published one contains; key: period_id; source: period
create or replace temp table span as
select p.period_id, p.code, p.start_date, p.end_date
from period p join period whole on p.start_date >= whole.start_date and p.end_date <= whole.end_date
where whole.code = :code and (p.type <> 'YEARS' or p.code = whole.code)
