-- grain: a unit as it last was in the published period; key: unit_id; source: unit_span
create or replace temp table unit_name as
select s.unit_id, arg_max(s.code, s.valid_from) as code, arg_max(s.name, s.valid_from) as name, arg_max(s.level, s.valid_from) as level,
  arg_max(s.kind, s.valid_from) as kind, arg_max(s.parent_id, s.valid_from) as parent_id
from unit_span s
where s.valid_from <= (select max(end_date) from span)
group by s.unit_id
