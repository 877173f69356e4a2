-- what the lowest units add to the affected nodes
insert into contribution
with long as (
  select
    unit_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: v{id}]]]) as value,
    unnest([[[cells: n{id}]]]) as answered,
    unnest([[[cells: w{id}]]]) as covered
  from raised
  where affected
)
select unit_id, cell_id, value, answered, coalesce(covered, answered), 0, 0, false, false, false, null
from long
where value is not null
