-- rates and means from the summed parts of the same unit, never averaged; the stated rate stands beside
insert into single_figure
select
  :period, r.unit_id, r.cell_id,
  cast(cast(rounded_quotient(cents(n_value) * cast(r.factor as bigint) * 10000, cents(d_value)) as decimal(34, 0)) * 0.0001
    as decimal(38, 4)),
  n_value, d_value,
  case
    when 'INCOMPLETE' in (n_basis, d_basis) then 'INCOMPLETE'
    when 'STATED' in (n_basis, d_basis) then 'STATED'
    when 'OWN' in (n_basis, d_basis) then 'OWN'
    else 'COMPUTED'
  end,
  null, s.value, null, least(n_expected, d_expected), least(n_answered, d_answered), least(n_covered, d_covered),
  greatest(n_due, d_due),
  case
    when n_lower_gap = 0 and n_upper_gap = 0 and d_lower_gap = 0 and d_upper_gap = 0
      and not (n_lower_open or n_upper_open or d_lower_open or d_upper_open) then 'EXACT'
    when n_value = 0 and n_lower_gap = 0 and n_upper_gap = 0 and not n_lower_open and not n_upper_open then 'EXACT'
    when n_value + n_lower_gap < 0 then 'UNCERTAIN'
    when (n_upper_open or d_lower_open) and (n_lower_open or d_upper_open) then 'UNCERTAIN'
    when n_upper_open or d_lower_open then 'AT_LEAST'
    when n_lower_open then 'AT_MOST'
    when n_approximate or d_approximate then 'APPROXIMATE'
    else 'RANGE'
  end,
  case
    when n_lower_open or (n_value + n_lower_gap < 0 and not (n_lower_gap = 0 and n_upper_gap = 0 and d_lower_gap = 0 and d_upper_gap = 0)) then null
    when d_upper_open then 0
    else cast((n_value + n_lower_gap)::double / (d_value + d_upper_gap)::double * r.factor::double as decimal(38, 4))
  end,
  case
    when n_upper_open or d_lower_open or d_value + d_lower_gap <= 0
      or (n_value + n_lower_gap < 0 and not (n_lower_gap = 0 and n_upper_gap = 0 and d_lower_gap = 0 and d_upper_gap = 0)) then null
    else cast((n_value + n_upper_gap)::double / (d_value + d_lower_gap)::double * r.factor::double as decimal(38, 4))
  end,
  r.as_of, 'REPORTED'
from rate_pair r
left join node_figure s on s.cell_id = r.cell_id and s.unit_id = r.unit_id
