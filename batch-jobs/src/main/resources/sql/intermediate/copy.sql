-- grain: a return that is a copy, beside the first of its peers that it is one of; key: submission, also number;
-- source: copy_likeness
create or replace temp table suspect as
with copy as (
  select later, earlier
  from copy_likeness
  group by later, earlier
  having sum(compared) >= :least_cells and 100 * sum(equal) >= :share_percent * sum(compared)
)
select
  c.later as submission, arg_min(c.earlier, o.number) as base, any_value(r.peer_group) as peer_group,
  row_number() over (order by any_value(r.number)) as number
from copy c
join copy_return r on r.submission = c.later
join copy_return o on o.submission = c.earlier
group by c.later
