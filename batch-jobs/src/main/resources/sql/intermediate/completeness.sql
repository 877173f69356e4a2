-- grain as the table; a unit counts once per form: accepted if any of its submissions is, else held, else returned
insert into completeness
with fate as (
  select
    s.unit_id, s.form,
    bool_or(s.counts) as accepted, bool_or(s.current and s.verdict = 'HELD') as held,
    bool_or(s.current and s.verdict = 'RETURNED') as returned,
    min(f.received_at) as received_at
  from submission s join file f using (file_id)
  where s.period_id = :period and s.series = 'ACTUAL'
  group by s.unit_id, s.form
),
direct as (
  select
    a.node_id, a.form, count(*) as expected,
    count(f.unit_id) as received,
    count(*) filter (where f.accepted) as accepted,
    count(*) filter (where f.held and not f.accepted) as held,
    count(*) filter (where f.returned and not f.held and not f.accepted) as returned,
    count(*) filter (where f.unit_id is not null and (d.due_by is null or f.received_at < d.due_by)) as on_time,
    sum(a.weight) as weight_expected, coalesce(sum(a.weight) filter (where f.accepted), 0) as weight_accepted
  from asked a
  join period_unit u using (unit_id)
  left join deadline d using (level)
  left join fate f on f.unit_id = a.unit_id and f.form = a.form
  group by a.node_id, a.form
)
select
  :period, b.above_id, d.form, sum(d.expected), sum(d.received), sum(d.accepted), sum(d.held), sum(d.returned),
  sum(d.on_time), sum(d.weight_expected), sum(d.weight_accepted)
from direct d join above b using (node_id)
group by b.above_id, d.form
