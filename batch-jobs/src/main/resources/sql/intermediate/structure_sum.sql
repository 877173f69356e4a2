-- the effect at every unit in whose subtree figures of the base came in or went out
insert into structure
with entry as (
  select s.then_parent as unit_id, f.cell_id, -f.value as value
  from rebased_source s join rebased_figure f using (unit_id)
  where s.now_parent is distinct from s.then_parent
  union all
  select s.now_parent, f.cell_id, f.value
  from rebased_source s join rebased_figure f using (unit_id)
  where s.now_parent is distinct from s.then_parent
  union all
  select unit_id, cell_id, value from rebased_self
  union all
  select unit_id, cell_id, value from rebased_kept
),
path as (
  with recursive step as (
    select u.unit_id, u.unit_id as above_id, u.parent_id
    from period_unit u
    where u.unit_id in (select unit_id from entry) and (u.open_at_end or :nature <> 'STOCK')
    union all
    select p.unit_id, u.unit_id, u.parent_id from step p join period_unit u on u.unit_id = p.parent_id
  )
  select unit_id, above_id from step
),
effect as (
  select p.above_id as unit_id, e.cell_id, sum(e.value) as value
  from entry e join path p using (unit_id)
  group by p.above_id, e.cell_id
),
base as (
  select unit_id, cell_id, value from figure where period_id = :base and value is not null
)
select :period, e.unit_id, e.cell_id, b.value, coalesce(b.value, 0) + e.value, e.value
from effect e
left join base b on b.unit_id = e.unit_id and b.cell_id = e.cell_id
where (e.value <> 0 or b.value is null) and e.unit_id in (select unit_id from figure where period_id = :period)
union all
select :period, s.unit_id, b.cell_id, b.value, null, -b.value
from rebased_source s
join base b using (unit_id)
join rebased_figure f on f.unit_id = b.unit_id and f.cell_id = b.cell_id
where s.now_parent is null
