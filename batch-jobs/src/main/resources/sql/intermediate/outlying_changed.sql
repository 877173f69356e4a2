-- figures that have changed a lot, and those that have changed unlike those of the peers
insert into outlying
with found as (
  select :change_rule as rule_id, submission, base, peer_group, unnest(changed, recursive := true) from outlying_beside
  union all
  select :ratio_rule, submission, base, peer_group, unnest(unlike, recursive := true) from outlying_beside
)
select f.rule_id, f.submission, f.cell_id, [f.base], f.reach, l.middle, l.lower, l.upper
from found f
anti join inexact_pair i on i.submission = f.submission and i.cell_id = f.cell_id
left join ratio_limit l on f.rule_id = :ratio_rule and l.peer_group = f.peer_group and l.cell_id = f.cell_id
