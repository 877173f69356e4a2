-- adds the gaps of inexact figures of the lowest units to the node above them
insert into contribution
select
  u.parent_id, b.cell_id, 0, 0, 0,
  coalesce(sum(b.lower_bound - r.value::decimal(38, 4)), 0), coalesce(sum(b.upper_bound - r.value::decimal(38, 4)), 0),
  bool_or(b.lower_bound is null), bool_or(b.upper_bound is null), bool_or(b.approximate), null
from bound b
join period_unit u using (unit_id)
anti join node n using (unit_id)
anti join leaf_total t using (unit_id)
join reported r on r.unit_id = b.unit_id and r.cell_id = b.cell_id and r.kind = b.kind
join cell c on c.cell_id = b.cell_id
where c.operator in ('SUM', 'MAX') and u.parent_id is not null and (u.open_at_end or c.nature <> 'STOCK')
group by u.parent_id, b.cell_id
