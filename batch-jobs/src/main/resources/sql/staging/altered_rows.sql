-- cells of one form that are not what they were at the last reading
insert into altered
with again as (
  select staged, earlier from read_again where same and not bulk and form = :form and verdict <> 'RETURNED'
),
told as (
  select a.staged, o.cell_id, o.state, o.value
  from again a join staging.staged_observation o using (staged)
),
known as (
  select * from (
    select
      a.staged, unnest([[[cells: {id}]]]) as cell_id, 'REPORTED' as state, unnest([[[cells: f.{column}]]]) as value
    from again a join ${table} f on f.submission = a.earlier
  )
  where value is not null
  union all
  select a.staged, d.cell_id, d.state, null
  from again a join observation_detail d on d.submission = a.earlier
  where d.state <> 'REPORTED'
)
select staged
from ((from told except from known) union all (from known except from told))
group by staged
