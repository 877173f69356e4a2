-- grain: a rate computed from its parts that is certainly above one hundred percent; key: (unit_code, cell); source: single_figure
-- its factor is one hundred percent in its unit
with above as (
  select f.unit_id, c.text as cell, c.position, c.cell_id, f.lower_bound, f.upper_bound
  from single_figure f join cell c using (cell_id)
  where f.period_id = :period and f.numerator is not null and c.nature = 'RATE' and c.in_points and f.lower_bound > c.factor
),
named as (
  select unit_id, arg_max(code, valid_from) as code
  from unit_span semi join above using (unit_id)
  where valid_from <= :end
  group by unit_id
)
select n.code as unit_code, a.cell, a.lower_bound, a.upper_bound
from above a join named n using (unit_id)
order by n.code, a.position, a.cell_id
