-- keeps the figures of the period: those of lowest units and affected nodes; rates that are computed come by themselves
insert into single_figure
select
  :period, f.unit_id, f.cell_id, f.value, null, null, f.basis, f.computed, f.stated, null,
  f.expected, f.answered, f.covered, f.due,
  case
    when f.lower_open and f.upper_open then 'UNCERTAIN'
    when f.lower_open then 'AT_MOST'
    when f.upper_open then 'AT_LEAST'
    when f.lower_gap = 0 and f.upper_gap = 0 then 'EXACT'
    when f.approximate then 'APPROXIMATE'
    else 'RANGE'
  end,
  case when not f.lower_open then f.value + f.lower_gap end,
  case when not f.upper_open then f.value + f.upper_gap end,
  f.as_of, 'REPORTED'
from node_figure f
anti join rate_pair r on r.unit_id = f.unit_id and r.cell_id = f.cell_id
