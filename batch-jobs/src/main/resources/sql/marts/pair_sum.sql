-- grain: a cell of a node that is nothing but a sum in a period and its base; key: (period_id, unit_id, cell_id);
-- source: sum table, period; columns as in pair_single
select
  period_id, unit_id, cell_id, base_code, true as is_amount, false as is_stated_rate, false as in_points, 1 as factor,
  value, base_value,
  null::${number} as numerator, null::${number} as denominator,
  null::${number} as base_numerator, null::${number} as base_denominator,
  case when is_complete then 'COMPUTED' else 'INCOMPLETE' end as basis, 'COMPUTED' as base_basis,
  value as computed, null::${number} as stated, 'EXACT' as qualifier, 'EXACT' as base_qualifier,
  value as x1, value as x2, base_value as b1, base_value as b2, response, base_response,
  reference, base_reference, true as is_old, null::varchar as reason, null::varchar as base_reason, false as elsewhere
from (
  select
    x.period_id, x.unit_id, p.base_code, p.end_date as reference, q.end_date as base_reference,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: cast(x.{column} as ${number})]]]) as value,
    unnest([[[cells: cast(b.{column} as ${number})]]]) as base_value,
    unnest([[[cells: x.{expected} = 0 or 100::bigint * x.{answered} >= x.{expected} * x.complete_from]]]) as is_complete,
    unnest([[[cells: case when x.{due} > 0 then coalesce(x.{covered}, x.{answered}) / x.{due} else 1 end]]]) as response,
    unnest([[[cells: case when b.{due} > 0 then coalesce(b.{covered}, b.{answered}) / b.{due} else 1 end]]]) as base_response
  from ${table} x
  join period p using (period_id)
  join period q on q.code = p.base_code
  join ${table} b on b.period_id = q.period_id and b.unit_id = x.unit_id
  where ${which}
)
where value is not null and base_value is not null
