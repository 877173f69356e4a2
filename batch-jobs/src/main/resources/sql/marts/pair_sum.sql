-- grain: a cell of a node that is nothing but a sum in the period, in its base or in both; key: (unit_id, cell_id);
-- source: sum table; nodes of mixed_unit are compared singly
select
  unit_id, cell_id, value, base_value,
  null::${number} as numerator, null::${number} as denominator,
  null::${number} as base_numerator, null::${number} as base_denominator,
  case
    when value is null then ''
    when expected = 0 or 100::bigint * answered >= expected * complete_from then 'COMPUTED'
    else 'INCOMPLETE'
  end as basis,
  case when base_value is null then '' else 'COMPUTED' end as base_basis,
  value as computed, null::${number} as stated, 'EXACT' as qualifier, 'EXACT' as base_qualifier,
  value as x1, value as x2, base_value as b1, base_value as b2,
  case when due > 0 then coalesce(covered, answered) / due else 1 end as response,
  case when base_due > 0 then coalesce(base_covered, base_answered) / base_due else 1 end as base_response,
  cast(:end as date) as reference, cast(:base_end as date) as base_reference, is_old
from (
  select
    coalesce(x.unit_id, b.unit_id) as unit_id, x.complete_from, old.unit_id is not null as is_old,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: cast(x.{column} as ${number})]]]) as value,
    unnest([[[cells: cast(b.{column} as ${number})]]]) as base_value,
    unnest([[[cells: x.{answered}]]]) as answered,
    unnest([[[cells: b.{answered}]]]) as base_answered,
    unnest([[[cells: x.{covered}]]]) as covered,
    unnest([[[cells: b.{covered}]]]) as base_covered,
    unnest([[[cells: x.{expected}]]]) as expected,
    unnest([[[cells: x.{due}]]]) as due,
    unnest([[[cells: b.{due}]]]) as base_due
  from (select * from ${table} where period_id = :period and unit_id not in (select unit_id from mixed_unit)) x
  full join (select * from ${table} where period_id = :base and unit_id not in (select unit_id from mixed_unit)) b
    on b.unit_id = x.unit_id
  join open_unit u on u.unit_id = coalesce(x.unit_id, b.unit_id)
  left join open_base_unit old on old.unit_id = coalesce(x.unit_id, b.unit_id)
  where ${which}
)
where value is not null or base_value is not null
