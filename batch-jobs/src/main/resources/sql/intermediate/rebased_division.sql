-- grain: a day on which a unit is split for good: it is gone with it, or keeps a part of what it was; key: (unit_id, date)
create or replace temp table rebased_division as
select distinct s.unit_id, s.date
from succession s
join rebased_unit u using (unit_id)
left join succession kept on kept.unit_id = s.unit_id and kept.successor_id = s.unit_id and kept.date = s.date
where s.share < 1 and s.date <= :end and (s.date = u.left_on or kept.unit_id is not null)
