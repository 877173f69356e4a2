-- every cell of the top: published figure against what came into it from below; must be equal
select n.code as unit_code, c.text as cell, f.computed, sum(p.value) as contributors
from node n
join node_figure f using (unit_id)
join cell c using (cell_id)
join contributor p on p.top_id = f.unit_id and p.cell_id = f.cell_id
where n.depth = 0 and f.computed is not null and c.operator = 'SUM'
group by n.code, c.text, f.computed
having sum(p.value) <> f.computed
order by n.code, c.text
