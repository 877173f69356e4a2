-- grain: the submission that a correction is about; key: correction; source: corrected_key, submission, staging
-- the last of its key that is accepted or held, by when its text was first known; what is read anew in this run is in staging
insert into staging.corrected_submission
with known as (
  select k.correction, k.form, s.submission as number, s.file_id, s.first_file_id, 'KNOWN' as origin
  from staging.corrected_key k
  join unit u on u.code = k.unit_code
  join period p on p.code = k.period
  join submission s
    on s.unit_id = u.unit_id and s.period_id = p.period_id and s.form = k.form and s.kind = k.kind and s.series = k.series
  where s.current and s.verdict in ('ACCEPTED', 'HELD') and s.first_file_id < :first
    and s.first_file_id not in (select first_file_id from staging.staged_file)
  union all
  select k.correction, k.form, s.staged, s.file_id, f.first_file_id, case when s.bulk then 'BULK' else 'STAGED' end
  from staging.corrected_key k
  join staging.staged_submission s
    on s.unit_code = k.unit_code and s.period = k.period and s.form = k.form and s.kind = k.kind and s.series = k.series
  join staging.staged_file f using (file_id)
  where s.verdict in ('ACCEPTED', 'HELD') and f.first_file_id < :first
)
select correction, form, number, file_id, origin
from known
qualify row_number() over (partition by correction order by first_file_id desc, number desc) = 1
