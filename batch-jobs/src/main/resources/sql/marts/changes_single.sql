-- grain: a change kept singly; key: (period_id, unit_id, cell_id); source: single_change; columns as in change
select
  period_id, unit_id, cell_id, base_period, cast(value as ${number}) as value, cast(base_value as ${number}) as base_value,
  cast(difference as ${number}) as difference, growth_percent, point_change, comparability,
  cast(numerator as ${number}) as numerator, cast(denominator as ${number}) as denominator,
  cast(change_lower as ${number}) as change_lower, cast(change_upper as ${number}) as change_upper, qualifier, flags, basis,
  cast(computed as ${number}) as computed, cast(stated as ${number}) as stated, reference_date, base_reference_date
from single_change x
where ${which}
