-- grain: what a unit was itself, without the units below it, and where that is since a day; key: (unit_id, cell_id, since)
create or replace temp table rebased_self as
with below as (
  select s.then_parent as unit_id, f.cell_id, sum(f.value) as value
  from rebased_source s join rebased_figure f using (unit_id)
  group by s.then_parent, f.cell_id
)
select f.unit_id, f.cell_id, u.since, f.value - coalesce(b.value, 0) as value
from rebased_figure f
join rebased_source s using (unit_id)
join rebased_unit u using (unit_id)
left join below b on b.unit_id = f.unit_id and b.cell_id = f.cell_id
where s.itself
