-- keeps the figures of the period: those of lowest units and affected nodes; rates that are computed come by themselves
insert into single_figure
with detail as (
  select s.unit_id, d.cell_id, max(d.as_of) as as_of
  from observation_detail d join submission s using (submission)
  where s.period_id = :period and s.series = 'ACTUAL' and s.counts and d.as_of is not null
  group by s.unit_id, d.cell_id
)
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
  d.as_of, 'REPORTED'
from node_figure f
left join detail d on d.unit_id = f.unit_id and d.cell_id = f.cell_id
anti join rate_pair r on r.unit_id = f.unit_id and r.cell_id = f.cell_id
