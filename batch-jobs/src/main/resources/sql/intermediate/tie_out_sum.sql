-- every cell of a top node that is nothing but a sum: kept figure against all lowest units below it; must be equal
with below as (
  select a.above_id as unit_id, [[cells: sum({v}) as v{id}]]
  from lowest_sum join above a using (node_id) join node n on n.unit_id = a.above_id
  where n.depth = 0
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
select u.code as unit_code, c.text as cell, p.computed, p.contributors
from pair p join unit u using (unit_id) join cell c using (cell_id)
where p.computed is distinct from p.contributors and c.operator = 'SUM'
order by u.code, c.text
