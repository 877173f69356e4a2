-- keeps what is left out: what the units that are looked at add, less what of it is matched
insert into like_for_like
with left_out as (
  select
    coalesce(x.unit_id, b.unit_id) as unit_id,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: coalesce(x.c{id}, 0) - coalesce(s.x{id}, 0)]]]) as x,
    unnest([[[cells: coalesce(b.c{id}, 0) - coalesce(s.b{id}, 0)]]]) as b
  from leaving_now x
  full join leaving_then b on b.unit_id = x.unit_id
  left join staying s on s.unit_id = coalesce(x.unit_id, b.unit_id)
)
select :period, u.unit_id, u.cell_id, u.x, u.b
from left_out u anti join matched_unknown k on k.unit_id = u.unit_id and k.cell_id = u.cell_id
where u.x <> 0 or u.b <> 0
