-- the figures of the lowest units, listed singly where they are few
insert into node_figure
select
  coalesce(o.unit_id, t.unit_id), coalesce(o.cell_id, t.cell_id), coalesce(o.value, t.value),
  case when c.operator in ('SUM', 'MAX') then 'OWN' else 'STATED' end, null, null, 1, 1, u.weight, u.weight,
  coalesce(o.lower_gap, t.lower_gap), coalesce(o.upper_gap, t.upper_gap),
  coalesce(o.lower_open, t.lower_open), coalesce(o.upper_open, t.upper_open), coalesce(o.approximate, t.approximate)
from own_sum o
full join total_stated t on o.unit_id = t.unit_id and o.cell_id = t.cell_id
join period_unit u on u.unit_id = coalesce(o.unit_id, t.unit_id)
join cell c on c.cell_id = coalesce(o.cell_id, t.cell_id)
anti join node n on n.unit_id = coalesce(o.unit_id, t.unit_id)
