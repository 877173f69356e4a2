-- only keys that have several attempts are looked at
-- of several accepted submissions of one key only the last counts; of one text read anew only the last reading
update submission
set counts = false
from (
  select s.submission
  from submission s
  semi join (select * from numbered_submission where revision > 1) n on n.unit_id = s.unit_id and n.period_id = s.period_id and n.form = s.form
    and n.kind = s.kind and n.series = s.series
  qualify s.verdict = 'ACCEPTED' and (
    row_number() over (
      partition by s.unit_id, s.period_id, s.form, s.kind, s.series, s.verdict
      order by s.first_file_id desc, s.submission desc) > 1
    or last_value(s.verdict) over (
      partition by s.submission_id, s.kind, s.series order by s.submission
      rows between unbounded preceding and unbounded following) <> 'ACCEPTED')
) replaced
where submission.submission = replaced.submission and submission.counts
