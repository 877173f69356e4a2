-- is_part: whether a rate is made of the cell
select
  c.cell_id, c.text, c.nature, c.operator,
  c.cell_id in (select numerator_id from cell where numerator_id is not null)
    or c.cell_id in (select denominator_id from cell where denominator_id is not null) as is_part
from form_column f join cell c using (cell_id)
where f.form = :form
order by c.position, c.cell_id
