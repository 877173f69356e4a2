-- the figures of the lowest units, listed singly where they are few; a stated total holds the own figure too
insert into node_figure
select
  coalesce(o.unit_id, t.unit_id), coalesce(o.cell_id, t.cell_id), coalesce(t.value, o.value),
  case when t.value is null and c.operator in ('SUM', 'MAX') then 'OWN' else 'STATED' end,
  case when t.value is not null and c.operator in ('SUM', 'MAX') then o.value end, t.value, 1, 1, u.weight, u.weight,
  case when t.value is not null then t.lower_gap else o.lower_gap end,
  case when t.value is not null then t.upper_gap else o.upper_gap end,
  coalesce(t.lower_open, o.lower_open), coalesce(t.upper_open, o.upper_open), coalesce(t.approximate, o.approximate),
  case when t.value is not null then t.as_of else o.as_of end
from own_sum o
full join total_stated t on o.unit_id = t.unit_id and o.cell_id = t.cell_id
join period_unit u on u.unit_id = coalesce(o.unit_id, t.unit_id)
join cell c on c.cell_id = coalesce(o.cell_id, t.cell_id)
anti join node n on n.unit_id = coalesce(o.unit_id, t.unit_id)
where u.open_at_end or c.nature <> 'STOCK'
