-- the figures of the lowest units, listed singly where they are few; a unit's total, if it states one, is its figure
insert into node_figure
select
  coalesce(o.unit_id, t.unit_id), coalesce(o.cell_id, t.cell_id), coalesce(t.value, o.value),
  case when c.operator in ('SUM', 'MAX') then 'OWN' else 'STATED' end, null, null, 1, 1, u.weight, u.weight,
  coalesce(t.lower_gap, o.lower_gap), coalesce(t.upper_gap, o.upper_gap),
  coalesce(t.lower_open, o.lower_open), coalesce(t.upper_open, o.upper_open), coalesce(t.approximate, o.approximate)
from own_sum o
full join total_stated t on o.unit_id = t.unit_id and o.cell_id = t.cell_id
join period_unit u on u.unit_id = coalesce(o.unit_id, t.unit_id)
join cell c on c.cell_id = coalesce(o.cell_id, t.cell_id)
anti join node n on n.unit_id = coalesce(o.unit_id, t.unit_id)
