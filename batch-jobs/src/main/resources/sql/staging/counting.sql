-- only keys that have several attempts, or lost one, are looked at
-- of several accepted submissions of one key that their texts still say the last counts, by when its text was first known
update submission
set counts = rightly.counts
from (
  select
    s.submission,
    s.current and s.verdict = 'ACCEPTED' and row_number() over (
      partition by s.unit_id, s.period_id, s.form, s.kind, s.series, s.current, s.verdict
      order by s.first_file_id desc, s.submission desc) = 1 as counts
  from submission s
  semi join recounted k on k.unit_id = s.unit_id and k.period_id = s.period_id and k.form = s.form and k.kind = s.kind and k.series = s.series
) rightly
where submission.submission = rightly.submission and submission.counts <> rightly.counts
