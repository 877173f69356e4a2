-- tells the node above them the reference dates of figures of the lowest units
insert into contribution
select u.parent_id, d.cell_id, 0, 0, 0, 0, 0, false, false, false, min(d.as_of)
from dated d
join period_unit u using (unit_id)
anti join node n using (unit_id)
anti join leaf_total t using (unit_id)
join cell c on c.cell_id = d.cell_id
where c.operator in ('SUM', 'MAX') and u.parent_id is not null and (u.open_at_end or c.nature <> 'STOCK')
group by u.parent_id, d.cell_id
