-- every cell of a top node that is nothing but a sum: kept figure against all lowest units below it; must be equal
with below as (
  select a.above_id as unit_id, [[cells: sum({v}) as v{id}]]
  from lowest_sum
  join (
    select a.node_id, a.above_id, a.at_end and n.open_at_end as at_end
    from above a join node n on n.unit_id = a.above_id
    where n.depth = 0
  ) a using (node_id)
  group by a.above_id
),
pair as (
  select
    unit_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: s.{column}]]]) as computed,
    unnest([[[cells: b.v{id}]]]) as contributors
  from below b join ${table} s using (unit_id)
  where s.period_id = :period
)
select n.code as unit_code, c.text as cell, p.computed, p.contributors
from pair p join node n using (unit_id) join cell c using (cell_id)
where p.computed is distinct from p.contributors and c.operator = 'SUM'
order by n.code, c.text
