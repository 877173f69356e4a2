-- grain: a unit directly below the drawn one and a cell; key: (unit, cell); source: unit_span, figure, submission
-- a unit's place is its last in the drawn period; a unit without a figure has the reason, where a submission tells one
with now as (
  select * from period where code = :code
),
open_span as (
  select s.* from unit_span s, now where s.valid_from <= now.end_date and (s.valid_to is null or s.valid_to >= now.start_date)
),
below as (
  select s.unit_id, s.code, s.name, s.level, s.expected
  from open_span s
  join unit root on root.unit_id = s.parent_id
  anti join open_span later on later.unit_id = s.unit_id and later.valid_from > s.valid_from
  where root.code = :unit
),
stood as (
  select a.unit_id, d.cell_id, min(d.state) as reason
  from submission a join now using (period_id) join observation_detail d using (submission)
  where a.series = 'ACTUAL' and a.verdict = 'ACCEPTED' and d.state in ('BLANK', 'MASKED')
  group by a.unit_id, d.cell_id
),
fate as (
  select a.unit_id, a.form,
    case when bool_or(a.verdict = 'ACCEPTED') then null when bool_or(a.verdict = 'HELD') then 'HELD' else 'REJECTED' end as reason
  from submission a join now using (period_id)
  where a.series = 'ACTUAL'
  group by a.unit_id, a.form
)
select
  c.text as cell, b.code as unit, b.name, b.level, b.expected as is_expected,
  f.value, f.numerator, f.denominator, c.factor, f.basis, f.stated, f.expected, f.answered,
  coalesce(f.basis <> 'STATED' and f.covered < 0.95 * f.due, false) as is_of_too_few,
  f.qualifier, f.lower_bound, f.upper_bound, f.as_of, coalesce(s.reason, t.reason) as reason
from below b
cross join now
join cell c on c.text in (:cells)
left join figure f on f.period_id = now.period_id and f.unit_id = b.unit_id and f.cell_id = c.cell_id
left join stood s on s.unit_id = b.unit_id and s.cell_id = c.cell_id
left join fate t on t.unit_id = b.unit_id and t.form = c.form
order by c.position, c.text, b.code
