-- rates and means from the summed parts of the same unit, never averaged; the stated rate stands beside
insert into figure
select
  :period, n.unit_id, c.cell_id,
  cast(cast(rounded_quotient(cents(n.value) * cast(c.factor as bigint) * 10000, cents(d.value)) as decimal(34, 0)) * 0.0001
    as decimal(38, 4)),
  n.value, d.value,
  case
    when 'INCOMPLETE' in (n.basis, d.basis) then 'INCOMPLETE'
    when 'STATED' in (n.basis, d.basis) then 'STATED'
    when 'OWN' in (n.basis, d.basis) then 'OWN'
    else 'COMPUTED'
  end,
  null, s.value, null, least(n.expected, d.expected), least(n.answered, d.answered), least(n.covered, d.covered),
  greatest(n.due, d.due),
  case
    when n.lower_gap = 0 and n.upper_gap = 0 and d.lower_gap = 0 and d.upper_gap = 0
      and not (n.lower_open or n.upper_open or d.lower_open or d.upper_open) then 'EXACT'
    when n.value = 0 and n.lower_gap = 0 and n.upper_gap = 0 and not n.lower_open and not n.upper_open then 'EXACT'
    when (n.upper_open or d.lower_open) and (n.lower_open or d.upper_open) then 'UNCERTAIN'
    when n.upper_open or d.lower_open then 'AT_LEAST'
    when n.lower_open then 'AT_MOST'
    when n.approximate or d.approximate then 'APPROXIMATE'
    else 'RANGE'
  end,
  case
    when n.lower_open then null
    when d.upper_open then 0
    else cast((n.value + n.lower_gap)::double / (d.value + d.upper_gap)::double * c.factor::double as decimal(38, 4))
  end,
  case
    when n.upper_open or d.lower_open or d.value + d.lower_gap <= 0 then null
    else cast((n.value + n.upper_gap)::double / (d.value + d.lower_gap)::double * c.factor::double as decimal(38, 4))
  end,
  null, 'REPORTED'
from cell c
join node_figure n on n.cell_id = c.numerator_id
join node_figure d on d.cell_id = c.denominator_id and d.unit_id = n.unit_id
left join node_figure s on s.cell_id = c.cell_id and s.unit_id = n.unit_id
join computed_rate r on r.cell_id = c.cell_id and r.unit_id = n.unit_id
