-- grain: a rule in the period or an earlier one; key: (period, rule_id); source: rule_count, finding, submission, decision
-- mended: of the submissions that fail and were sent again, those of which the last attempt does not fail the rule any more
with until as (
  select period_id, code, end_date, start_date from period where end_date <= (select max(end_date) from span)
),
result as (
  select u.code as period, n.rule_id, n.passed, n.failed, n.unverifiable
  from rule_count n join file f using (file_id) join until u on u.code = n.period
  where f.current
  union all
  select u.code, d.rule_id, d.passed, d.failed, d.unverifiable
  from doubt_count d join until u using (period_id)
),
counted as (
  select period, rule_id, sum(passed) as passed, sum(failed) as failed, sum(unverifiable) as unverifiable
  from result
  group by period, rule_id
),
attempt as (
  select
    first_file_id, submission_id, submission, verdict,
    max(submission) over (partition by unit_id, period_id, form, kind, series) as last_submission
  from submission
  where current
),
failing as (
  select
    n.period, n.rule_id, a.submission, a.last_submission, any_value(a.verdict) as verdict, bool_or(n.holds) as holds,
    bool_or(n.explanation <> '' and d.action is null) as is_explained, bool_or(d.action = 'ACCEPT') as is_accepted,
    bool_or(d.action = 'WAIVE') as is_waived
  from finding n
  join file f using (file_id)
  join attempt a on a.first_file_id = f.first_file_id and a.submission_id = n.submission_id
  left join (select distinct rule_id, figures, action from decision) d on d.rule_id = n.rule_id and d.figures = n.figures
  where f.current
  group by n.period, n.rule_id, a.submission, a.last_submission
),
fate as (
  select
    b.period, b.rule_id, count(*) as submissions, count(*) filter (where b.verdict = 'RETURNED') as returned,
    count(*) filter (where b.holds and b.verdict = 'HELD' and b.submission = b.last_submission) as held, count(*) filter (where b.is_explained) as explained,
    count(*) filter (where b.is_accepted) as accepted, count(*) filter (where b.is_waived) as waived,
    count(*) filter (where b.submission < b.last_submission) as sent_again,
    count(*) filter (where b.submission < b.last_submission and still.submission is null) as mended
  from failing b
  left join failing still
    on still.submission = b.last_submission and still.rule_id = b.rule_id and still.period = b.period
  group by b.period, b.rule_id
)
select
  c.period as "﻿period", c.rule_id, c.passed + c.failed + c.unverifiable as checked, c.passed, c.failed, c.unverifiable,
  plain(0.1 * rounded_quotient(1000 * c.failed, c.passed + c.failed)) as failed_percent,
  coalesce(t.submissions, 0) as submissions, coalesce(t.returned, 0) as returned, coalesce(t.held, 0) as held,
  coalesce(t.explained, 0) as explained, coalesce(t.accepted, 0) as accepted, coalesce(t.waived, 0) as waived,
  coalesce(t.sent_again, 0) as sent_again, coalesce(t.mended, 0) as mended,
  plain(0.1 * rounded_quotient(1000 * t.mended, t.sent_again)) as mended_percent, ${mark} as mark
from counted c
join until u on u.code = c.period
left join fate t on t.period = c.period and t.rule_id = c.rule_id
order by u.end_date, u.start_date desc, c.period, c.rule_id
