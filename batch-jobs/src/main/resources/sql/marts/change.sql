-- grain: as its pairs; key: (period_id, unit_id, cell_id); source: pairs of a figure and that of the same span a year before
-- the change over a year by the law of core-lib's trend.Change; base_code is empty where the period has no such span
with pair as (
  ${pairs}
),
judged as (
  select
    p.*,
    case
      when p.value is null then 'NOT_COMPARABLE_' || coalesce(p.reason, 'NOT_RECEIVED')
      when p.base_code = '' then 'NOT_COMPARABLE_DIFFERENT_SPAN'
      when p.base_value is null and not p.is_old then 'NOT_COMPARABLE_OUT_OF_SCOPE'
      when p.base_value is null and p.base_reason is not null then 'NOT_COMPARABLE_' || p.base_reason
      when p.base_value is null and p.elsewhere then 'NOT_COMPARABLE_DIFFERENT_SPAN'
      when p.base_value is null then 'NOT_COMPARABLE_NOT_RECEIVED'
      when (p.x1 is null or p.b2 is null) and (p.x2 is null or p.b1 is null) then 'UNCERTAIN'
      when (p.basis <> 'STATED' and p.response < 0.95) or (p.base_basis <> 'STATED' and p.base_response < 0.95)
        or (p.basis <> 'STATED' and p.base_basis <> 'STATED' and abs(p.response - p.base_response) >= 0.02)
        then 'NOT_COMPARABLE_RESPONSE'
      when p.is_amount and (coalesce(p.x1, -1) < 0 or coalesce(p.b1, -1) < 0) then 'NEGATIVE_BASE'
      when p.is_amount and p.b1 = 0 and p.b2 = 0 and p.x1 = 0 and p.x2 = 0 then 'UNCHANGED_ZERO'
      when p.is_amount and p.b1 = 0 and p.b2 = 0 then 'NEW'
      when (p.basis = 'STATED') <> (p.base_basis = 'STATED') then 'BASIS_DIFFERS'
      when not (p.reference - interval 1 year = p.base_reference
        or (p.reference = last_day(p.reference) and p.base_reference = last_day(p.base_reference)
          and last_day(p.reference - interval 1 year) = p.base_reference)) then 'DIFFERENT_DATE'
      else 'COMPARABLE'
    end as comparability
  from pair p
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
    is_amount and x1 >= 0 and b1 > 0 as grows,
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
  period_id, unit_id, cell_id, base_code as base_period,
  cast(value as ${number}) as value, cast(base_value as ${number}) as base_value,
  case when not silent and not in_points then cast(change_number as ${number}) end as difference,
  case when not silent then growth end as growth_percent,
  case
    when silent or not in_points or change_number is null then null
    when change_qualifier in ('EXACT', 'APPROXIMATE') then point_change(xn, xd, bn, bd)
    else cast(round(change_number, 1) as decimal(38, 1))
  end as point_change,
  comparability, cast(numerator as ${number}) as numerator, cast(denominator as ${number}) as denominator,
  case when not silent then cast(d1 as ${number}) end as change_lower,
  case when not silent then cast(d2 as ${number}) end as change_upper,
  case when silent then 'UNCERTAIN' else change_qualifier end as qualifier,
  concat_ws('|',
    case when basis = 'STATED' and is_stated_rate then 'STATED' end,
    case when basis = 'INCOMPLETE' then 'INCOMPLETE' end) as flags,
  basis, cast(computed as ${number}) as computed, cast(stated as ${number}) as stated,
  reference as reference_date, base_reference as base_reference_date
from numbered
