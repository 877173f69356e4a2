-- the pairs that agree in one stretch of cells with something in it; what many units have in common proves nothing
insert into copy_pair
with alike as (
  select list({'number': r.number, 'submission': r.submission, 'unit': r.unit_id}) filter (where r.is_full) as returns
  from copy_return r
  join ${table} x using (submission)
  where greatest([[cells: x.{column}]]) > 0
  group by r.peer_group, [[cells: x.{column}]]
  having count(*) between 2 and :most_alike
),
one as (
  select unnest(returns) as later, returns from alike where len(returns) > 1
),
pair as (
  select later, unnest(returns) as earlier from one
)
select later.submission, earlier.submission
from pair
where earlier.number < later.number and earlier.unit <> later.unit
