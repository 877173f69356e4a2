-- grain: a staged submission whose text was read before; key: staged; source: staging, submission
-- earlier: its last reading, of the same place in the inbox if there is one; same: nothing but figures can differ
create or replace temp table read_again as
select
  s.staged, s.file_id, f.first_file_id, s.form, s.verdict, s.bulk, l.submission as earlier,
  l.verdict = s.verdict and l.current and l.unit_id = u.unit_id as same
from staging.staged_submission s
join staging.staged_file f using (file_id)
join unit u on u.code = s.unit_code
join period p on p.code = s.period
join submission l on l.period_id = p.period_id and l.submission_id = s.submission_id and l.kind = s.kind and l.series = s.series
anti join file known on known.file_id = s.file_id
qualify row_number() over (
  partition by s.staged order by l.current desc, l.first_file_id = f.first_file_id desc, l.submission desc) = 1
