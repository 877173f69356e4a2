-- rates, means and scores as the node states them: they are never added
insert into node_figure
select
  coalesce(t.unit_id, o.unit_id), coalesce(t.cell_id, o.cell_id), coalesce(t.value, o.value), 'STATED', null,
  coalesce(t.value, o.value), 0, 0, 0, 0,
  coalesce(t.lower_gap, o.lower_gap), coalesce(t.upper_gap, o.upper_gap),
  coalesce(t.lower_open, o.lower_open), coalesce(t.upper_open, o.upper_open), coalesce(t.approximate, o.approximate),
  case when t.value is not null then t.as_of else o.as_of end
from total_stated t
full join own_sum o on o.unit_id = t.unit_id and o.cell_id = t.cell_id
join cell c on c.cell_id = coalesce(t.cell_id, o.cell_id)
join node n on n.unit_id = coalesce(t.unit_id, o.unit_id)
where c.operator not in ('SUM', 'MAX')
