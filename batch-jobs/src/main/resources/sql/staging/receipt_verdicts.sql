-- grain: a held or returned submission, or the accepted ones of a file together; key: (file_id, submission_id); source: staged_submission
select file_id, unit_code, period, form, submission_id, verdict, 1 as count, staged as place
from staging.staged_submission
where verdict <> 'ACCEPTED'
union all
select file_id, '', '', '', '', 'ACCEPTED', count(*), 0
from staging.staged_submission
where verdict = 'ACCEPTED'
group by file_id
order by file_id, place
