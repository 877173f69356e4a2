-- grain: an exported cell that has figures; key: cell_id; source: figure
select c.cell_id, c.text
from chosen_cell c
semi join (select distinct cell_id from figure semi join chosen_period using (period_id)) f using (cell_id)
order by c.position, c.cell_id
