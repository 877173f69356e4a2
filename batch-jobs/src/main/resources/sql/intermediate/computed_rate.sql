-- grain: a rate or mean that is computed from its parts; key: (unit_id, cell_id); source: node_figure
-- a rate of a few units does not take the place of the stated rate of all, no more than their sum does
create or replace temp table computed_rate as
select n.unit_id, c.cell_id
from cell c
join node_figure n on n.cell_id = c.numerator_id
join node_figure d on d.cell_id = c.denominator_id and d.unit_id = n.unit_id
left join node_figure s on s.cell_id = c.cell_id and s.unit_id = n.unit_id
where n.value is not null and d.value > 0 and not d.lower_open and d.value + d.lower_gap > 0
  and (s.value is null
    or not (:trust = 'PRIORITY' and 'INCOMPLETE' in (n.basis, d.basis)
      or :trust = 'REPORTED' and n.unit_id in (select unit_id from node where has_children)))
