-- what waits at units that are split on a day goes to their parts, in whole units, by largest remainder
create or replace temp table rebased_self as
with waiting as (
  select r.*, r.unit_id in (
    select x.unit_id
    from rebased_division x join rebased_unit u on u.unit_id = x.unit_id
    where x.date = :date and (x.date > r.since or x.date = u.left_on)) as divided
  from rebased_self r
),
whole as (
  select
    w.unit_id, w.cell_id, case when c.decimals = 0 then 100 else 1 end as grain,
    cents(abs(sum(w.value))) // case when c.decimals = 0 then 100 else 1 end as amount, sign(sum(w.value)) as sign
  from waiting w join cell c using (cell_id)
  where w.divided
  group by w.unit_id, w.cell_id, c.decimals
),
part as (
  select
    w.*, x.successor_id, x.rowid as place,
    w.amount * cast(x.share * 10000 as bigint) // 10000 as floored,
    w.amount * cast(x.share * 10000 as bigint) % 10000 as remainder
  from whole w join succession x on x.unit_id = w.unit_id and x.date = :date and x.share < 1
),
ranked as (
  select
    *, amount - sum(floored) over (partition by unit_id, cell_id) as missing,
    row_number() over (partition by unit_id, cell_id order by remainder desc, place) as turn
  from part
)
select unit_id, cell_id, since, value from waiting where not divided
union all
select
  successor_id, cell_id, :date,
  cast(sign * (floored + case when turn <= missing then 1 else 0 end) * grain as decimal(34, 0)) * 0.01
from ranked
