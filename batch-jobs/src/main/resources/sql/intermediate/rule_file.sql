-- grain: a file that brought returns of a unit whose returns came in several files; key: (unit_id, kind, file); source: rule_return
create or replace temp table rule_file as
with split as (
  select unit_id, kind from rule_return group by unit_id, kind having min(file) <> max(file)
)
select s.unit_id, s.kind, s.first_file_id as file, list(distinct s.form) as forms
from submission s semi join split p on p.unit_id = s.unit_id and p.kind = s.kind
where s.period_id = :period and s.series = 'ACTUAL' and s.current
group by s.unit_id, s.kind, s.first_file_id
