-- grain: a rate or mean of a unit that is published as computed from its parts; key: (unit_id, cell_id); source: node_figure
-- where the parts are incomplete a stated rate is published instead, unless only computed figures are trusted
create or replace temp table usable_rate as
select n.unit_id, c.cell_id
from cell c
join node_figure n on n.cell_id = c.numerator_id
join node_figure d on d.cell_id = c.denominator_id and d.unit_id = n.unit_id
left join node_figure s on s.cell_id = c.cell_id and s.unit_id = n.unit_id
where n.value is not null and d.value > 0
  and not (s.value is not null and (:trust = 'REPORTED' or (:trust = 'PRIORITY' and 'INCOMPLETE' in (n.basis, d.basis))))
