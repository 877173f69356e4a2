-- the figures of one form, one row each, of nodes and, where they are few, of the lowest units
insert into reported
with counted as (
  select f.*
  from ${table} f
  join period_unit u using (unit_id)
  anti join uncounted using (submission)
  where f.period_id = :period and f.series = 'ACTUAL'
    and (:all_units or f.unit_id in (select unit_id from node union all select unit_id from leaf_total))
),
long as (
  select
    unit_id, kind,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: {column}]]]) as value
  from counted
)
select unit_id, cell_id, kind, value from long where value is not null
