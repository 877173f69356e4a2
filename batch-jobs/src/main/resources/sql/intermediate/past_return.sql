-- grain: a return beside one that counts of an earlier period of the same kind and length; key: (submission, other);
-- source: suspect_return, submission
create or replace temp table past_return as
with past as (
  select period_id, start_date
  from period
  where type = :type and end_date < :start
    and datediff('month', start_date, end_date) = datediff('month', :start::date, :end::date)
  order by start_date desc
  limit :most
)
select r.submission, s.submission as other, p.start_date
from suspect_return r
join submission s on s.unit_id = r.unit_id and s.kind = r.kind
join past p on p.period_id = s.period_id
where s.form = :form and s.series = 'ACTUAL' and s.counts
