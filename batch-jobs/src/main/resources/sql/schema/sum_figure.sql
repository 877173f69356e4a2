-- the figures of one sum table in the shape of single_figure
select
  period_id, unit_id, cell_id, cast(value as decimal(38, 4)) as value,
  null::decimal(38, 2) as numerator, null::decimal(38, 2) as denominator,
  case when expected = 0 or 100::bigint * answered >= expected * complete_from then 'COMPUTED' else 'INCOMPLETE' end as basis,
  value as computed, null::decimal(38, 2) as stated, null::integer as explained_by,
  expected, answered, cast(coalesce(covered, answered) as decimal(18, 2)) as covered, due, 'EXACT' as qualifier,
  cast(value as decimal(38, 4)) as lower_bound, cast(value as decimal(38, 4)) as upper_bound, null::date as as_of,
  'REPORTED' as state
from (
  select
    period_id, unit_id, complete_from,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: {column}]]]) as value,
    unnest([[[cells: {answered}]]]) as answered,
    unnest([[[cells: {covered}]]]) as covered,
    unnest([[[cells: {expected}]]]) as expected,
    unnest([[[cells: {due}]]]) as due
  from ${table} ${which}
)
where value is not null
