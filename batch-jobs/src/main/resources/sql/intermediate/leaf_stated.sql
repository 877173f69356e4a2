-- adds the lowest units that state a total: their total once, or else their own figure; a total is never added to it
insert into contribution
select
  u.parent_id, c.cell_id, coalesce(t.value, o.value),
  case when a.unit_id is not null and (t.value is not null or o.reports) then 1 else 0 end,
  case when t.value is not null or o.reports then coalesce(a.weight, 0) else 0 end,
  case when t.value is not null then t.lower_gap else o.lower_gap end,
  case when t.value is not null then t.upper_gap else o.upper_gap end,
  coalesce(t.lower_open, o.lower_open), coalesce(t.upper_open, o.upper_open), coalesce(t.approximate, o.approximate),
  case when t.value is not null then t.as_of else o.as_of end
from own_sum o
full join total_stated t on o.unit_id = t.unit_id and o.cell_id = t.cell_id
join leaf_total l on l.unit_id = coalesce(o.unit_id, t.unit_id)
join period_unit u on u.unit_id = l.unit_id
join cell c on c.cell_id = coalesce(o.cell_id, t.cell_id)
left join asked a on a.unit_id = l.unit_id and a.form = c.form
where c.operator in ('SUM', 'MAX') and u.parent_id is not null and (u.open_at_end or c.nature <> 'STOCK')
