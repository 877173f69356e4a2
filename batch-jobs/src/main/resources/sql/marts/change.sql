-- the change over a year by the law of core-lib's trend.Change; source: pairs of a figure and that of the same span a year before
-- base_code is empty where the period has no such span; why a figure is missing is looked up only where one is
insert into year_over_year
with pair as (
  ${gaps}
),
explained as (
  select *, null::varchar as reason, null::varchar as base_reason, false as elsewhere
  from (${pairs})
  where value is not null and base_value is not null
  union all
  select p.*, mx.reason, mb.reason, o.unit_id is not null
  from pair p
  left join missing_reason mx on mx.unit_id = p.unit_id and mx.cell_id = p.cell_id
  left join base_missing_reason mb on mb.unit_id = p.unit_id and mb.cell_id = p.cell_id
  left join other_span o on o.unit_id = p.unit_id and o.cell_id = p.cell_id
  where p.value is null or p.base_value is null
),
judged as (
  select
    p.*, c.nature, c.in_points, c.factor,
    case
      when p.value is null then 'NOT_COMPARABLE_' || coalesce(p.reason, 'NOT_RECEIVED')
      when :base_code = '' then 'NOT_COMPARABLE_DIFFERENT_SPAN'
      when p.base_value is null and not p.is_old then 'NOT_COMPARABLE_OUT_OF_SCOPE'
      when p.base_value is null and p.base_reason is not null then 'NOT_COMPARABLE_' || p.base_reason
      when p.base_value is null and p.elsewhere then 'NOT_COMPARABLE_DIFFERENT_SPAN'
      when p.base_value is null then 'NOT_COMPARABLE_NOT_RECEIVED'
      when (p.x1 is null or p.b2 is null) and (p.x2 is null or p.b1 is null) then 'UNCERTAIN'
      when (p.basis <> 'STATED' and p.response < 0.95) or (p.base_basis <> 'STATED' and p.base_response < 0.95)
        or (p.basis <> 'STATED' and p.base_basis <> 'STATED' and abs(p.response - p.base_response) >= 0.02)
        then 'NOT_COMPARABLE_RESPONSE'
      when c.nature not in ('RATE', 'SCORE') and (coalesce(p.x1, -1) < 0 or coalesce(p.b1, -1) < 0) then 'NEGATIVE_BASE'
      when c.nature not in ('RATE', 'SCORE') and p.b1 = 0 and p.b2 = 0 and p.x1 = 0 and p.x2 = 0 then 'UNCHANGED_ZERO'
      when c.nature not in ('RATE', 'SCORE') and p.b1 = 0 and p.b2 = 0 then 'NEW'
      when (p.basis = 'STATED') <> (p.base_basis = 'STATED') then 'BASIS_DIFFERS'
      when not (p.reference - interval 1 year = p.base_reference
        or (p.reference = last_day(p.reference) and p.base_reference = last_day(p.base_reference)
          and last_day(p.reference - interval 1 year) = p.base_reference)) then 'DIFFERENT_DATE'
      else 'COMPARABLE'
    end as comparability
  from explained p join cell c using (cell_id)
),
measured as (
  select
    *,
    comparability = 'UNCERTAIN' or comparability like 'NOT_COMPARABLE%' as silent,
    x1 - b2 as d1, x2 - b1 as d2,
    case
      when x1 = x2 and b1 = b2 then 'EXACT'
      when x1 is null or b2 is null then 'AT_MOST'
      when x2 is null or b1 is null then 'AT_LEAST'
      when 'APPROXIMATE' in (qualifier, base_qualifier) then 'APPROXIMATE'
      else 'RANGE'
    end as change_qualifier,
    nature not in ('RATE', 'SCORE') and x1 >= 0 and b1 > 0 as grows,
    coalesce(numerator * factor, value) as xn, coalesce(denominator, 1) as xd,
    coalesce(base_numerator * factor, base_value) as bn, coalesce(base_denominator, 1) as bd
  from judged
),
numbered as (
  select
    *,
    case change_qualifier
      when 'EXACT' then value - base_value when 'APPROXIMATE' then value - base_value
      when 'AT_LEAST' then d1 when 'AT_MOST' then d2 end as change_number,
    case
      when not grows then null
      when change_qualifier in ('EXACT', 'APPROXIMATE') and xd = 1 and bd = 1 then growth_percent(value, base_value)
      when change_qualifier in ('EXACT', 'APPROXIMATE') then growth_percent_of_ratios(xn, xd, bn, bd)
      when change_qualifier = 'AT_LEAST' then growth_percent(x1, b2)
      when change_qualifier = 'AT_MOST' then growth_percent(x2, b1)
    end as growth
  from measured
)
select
  :period, unit_id, cell_id, :base_code, value, base_value,
  case when not silent and not in_points then change_number end,
  case when not silent then growth end,
  case
    when silent or not in_points or change_number is null then null
    when change_qualifier in ('EXACT', 'APPROXIMATE') then point_change(xn, xd, bn, bd)
    else cast(round(change_number, 1) as decimal(38, 1))
  end,
  comparability, numerator, denominator,
  case when not silent then d1 end,
  case when not silent then d2 end,
  case when silent then 'UNCERTAIN' else change_qualifier end,
  concat_ws('|',
    case when basis = 'STATED' and nature in ('RATE', 'MEAN') and numerator is null then 'STATED' end,
    case when basis = 'INCOMPLETE' then 'INCOMPLETE' end),
  basis, computed, stated, reference, base_reference
from numbered
