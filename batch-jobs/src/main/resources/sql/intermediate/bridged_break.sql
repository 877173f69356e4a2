-- adds what lies on one side of a break
insert into bridged_other
select p.above_id, ${cell}, 'REDEFINED', ${sign} sum(o.c${cell})
from own_${side} o join path_${side} p using (node_id)
where o.unit_id in (select unit_id from matched_broken where cell_id = ${cell})
group by p.above_id
having sum(o.c${cell}) <> 0
