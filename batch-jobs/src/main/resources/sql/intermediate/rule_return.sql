-- grain: a return of the period on a form that rules look at, of several attempts the last that counts or is held;
-- key: (unit_id, kind, form); source: submission
create or replace temp table rule_return as
select unit_id, kind, form, max(submission) as submission, arg_max(first_file_id, submission) as file
from submission
where period_id = :period and series = 'ACTUAL' and kind <> 'ADJUSTMENT' and (counts or current and verdict = 'HELD')
  and form in (${forms}) and ${units}
group by unit_id, kind, form
