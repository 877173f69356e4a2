-- grain: a period of which a submission is decided on; key: period; source: decided
select distinct p.code as period
from decided join submission s using (submission) join period p using (period_id)
order by p.code
