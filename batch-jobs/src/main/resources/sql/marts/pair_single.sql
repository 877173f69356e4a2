-- grain: a cell of a unit in the period or its base, of figures kept singly; key: (unit_id, cell_id); source: lone_figure
-- is_old: whether there was the unit in the base; why a figure is missing is told where one is: of a unit that was closed before the
-- last day no stock is asked
select
  :period as period_id, p.unit_id, p.cell_id, :base_code as base_code, c.nature not in ('RATE', 'SCORE') as is_amount,
  c.nature in ('RATE', 'MEAN') and p.numerator is null as is_stated_rate, c.in_points, c.factor, p.* exclude (unit_id, cell_id, open_at_end, base_open_at_end),
  case when p.value is null then case when c.nature = 'STOCK' and not p.open_at_end then 'OUT_OF_SCOPE' else mx.reason end end as reason,
  case when p.base_value is null then case when c.nature = 'STOCK' and not p.base_open_at_end then 'OUT_OF_SCOPE' else mb.reason end end
    as base_reason,
  o.unit_id is not null as elsewhere
from (
  select
    coalesce(x.unit_id, b.unit_id) as unit_id, coalesce(x.cell_id, b.cell_id) as cell_id,
    x.value as value, b.value as base_value,
    x.numerator, x.denominator, b.numerator as base_numerator, b.denominator as base_denominator,
    coalesce(x.basis, '') as basis, coalesce(b.basis, '') as base_basis,
    x.computed, x.stated, x.qualifier, b.qualifier as base_qualifier,
    x.lower_bound as x1, x.upper_bound as x2, b.lower_bound as b1, b.upper_bound as b2,
    case when x.due > 0 then x.covered / x.due else 1 end as response,
    case when b.due > 0 then b.covered / b.due else 1 end as base_response,
    coalesce(x.as_of, :end) as reference, coalesce(b.as_of, :base_end) as base_reference,
    old.unit_id is not null as is_old, u.open_at_end, coalesce(old.open_at_end, true) as base_open_at_end
  from (select * from lone_figure where period_id = :period) x
  full join (select * from lone_figure where period_id = :base) b on b.unit_id = x.unit_id and b.cell_id = x.cell_id
  join open_unit u on u.unit_id = coalesce(x.unit_id, b.unit_id)
  left join open_base_unit old on old.unit_id = coalesce(x.unit_id, b.unit_id)
) p
join cell c using (cell_id)
left join missing_reason mx on mx.unit_id = p.unit_id and mx.cell_id = p.cell_id
left join base_missing_reason mb on mb.unit_id = p.unit_id and mb.cell_id = p.cell_id
left join other_span o on o.unit_id = p.unit_id and o.cell_id = p.cell_id
