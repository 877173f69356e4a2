select c.cell_id, c.text, c.nature, c.operator
from form_column f join cell c using (cell_id)
where f.form = :form
order by c.position, c.cell_id
