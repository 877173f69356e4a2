-- grain: a cell of a node that is nothing but a sum, with a figure in one of the period and its base only; key: (unit_id, cell_id);
-- source: sum table; nodes of mixed_unit are compared singly; columns as in pair_single
select
  :period as period_id, p.unit_id, p.cell_id, :base_code as base_code, true as is_amount, false as is_stated_rate,
  false as in_points, 1 as factor, p.value, p.base_value,
  null::decimal(38, 2) as numerator, null::decimal(38, 2) as denominator,
  null::decimal(38, 2) as base_numerator, null::decimal(38, 2) as base_denominator,
  case when p.value is null then '' when p.is_complete then 'COMPUTED' else 'INCOMPLETE' end as basis,
  case when p.base_value is null then '' else 'COMPUTED' end as base_basis,
  p.value as computed, null::decimal(38, 2) as stated, 'EXACT' as qualifier, 'EXACT' as base_qualifier,
  p.value as x1, p.value as x2, p.base_value as b1, p.base_value as b2, 1 as response, 1 as base_response,
  cast(:end as date) as reference, cast(:base_end as date) as base_reference, p.is_old,
  case when p.value is null then case when c.nature = 'STOCK' and not p.open_at_end then 'OUT_OF_SCOPE' else mx.reason end end as reason,
  case when p.base_value is null then case when c.nature = 'STOCK' and not p.base_open_at_end then 'OUT_OF_SCOPE' else mb.reason end end
    as base_reason,
  o.unit_id is not null as elsewhere
from (
  select
    coalesce(x.unit_id, b.unit_id) as unit_id, old.unit_id is not null as is_old,
    u.open_at_end, coalesce(old.open_at_end, true) as base_open_at_end,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: cast(x.{column} as decimal(38, 2))]]]) as value,
    unnest([[[cells: cast(b.{column} as decimal(38, 2))]]]) as base_value,
    unnest([[[cells: x.{expected} = 0 or 100::bigint * x.{answered} >= x.{expected} * x.complete_from]]]) as is_complete
  from (select * from ${table} semi join gap_unit using (unit_id) anti join mixed_unit using (unit_id)
    where period_id = :period) x
  full join (select * from ${table} semi join gap_unit using (unit_id) anti join mixed_unit using (unit_id)
    where period_id = :base) b on b.unit_id = x.unit_id
  join open_unit u on u.unit_id = coalesce(x.unit_id, b.unit_id)
  left join open_base_unit old on old.unit_id = coalesce(x.unit_id, b.unit_id)
) p
join cell c using (cell_id)
left join missing_reason mx on mx.unit_id = p.unit_id and mx.cell_id = p.cell_id
left join base_missing_reason mb on mb.unit_id = p.unit_id and mb.cell_id = p.cell_id
left join other_span o on o.unit_id = p.unit_id and o.cell_id = p.cell_id
where (p.value is null) <> (p.base_value is null)
