-- the largest figure of a sum table in some periods and those that they are compared with
select max(largest) as largest
from ${table}
where period_id in (
  select unnest([x.period_id, q.period_id]) from period x left join period q on q.code = x.base_code where ${which})
