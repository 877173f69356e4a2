-- grain: the submission that a correction is about; source: submission, staging
-- the last of its key that is accepted or held, by when its text was first known; what is read anew in this run is in staging
with known as (
  select s.submission as number, s.file_id, s.first_file_id, 'KNOWN' as origin
  from submission s
  join unit u using (unit_id)
  join period p using (period_id)
  where u.code = :unit and p.code = :period and s.form = :form and s.kind = :kind and s.series = :series
    and s.current and s.verdict in ('ACCEPTED', 'HELD') and s.first_file_id < :first
    and s.first_file_id not in (select first_file_id from staging.staged_file)
  union all
  select s.staged, s.file_id, f.first_file_id, case when s.bulk then 'BULK' else 'STAGED' end
  from staging.staged_submission s join staging.staged_file f using (file_id)
  where s.unit_code = :unit and s.period = :period and s.form = :form and s.kind = :kind and s.series = :series
    and s.verdict in ('ACCEPTED', 'HELD') and f.first_file_id < :first
)
select number, file_id, origin from known order by first_file_id desc, number desc limit 1
