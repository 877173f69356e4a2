-- grain: a node that is nothing but a sum in one of two periods and more than that in the other; key: unit_id
create or replace temp table mixed_unit as
select distinct s.unit_id
from ${table} s
join single_figure f using (unit_id)
join cell c using (cell_id)
where s.period_id in (:period, :base) and f.period_id in (:period, :base) and f.period_id <> s.period_id
  and c.form = :form and c.operator in ('SUM', 'MAX')
