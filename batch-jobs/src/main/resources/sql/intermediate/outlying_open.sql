-- figures of two years that are not exact: what can be known of them is for the library to tell
insert into outlying
with pair as (
  select i.submission, r.base, r.peer_group, i.cell_id
  from inexact_pair i join suspect_return r using (submission)
  where r.base is not null and i.cell_id in ([[cells: {id}]])
)
select :change_rule, submission, cell_id, [base], null, null, null, null from pair
union all
select :ratio_rule, p.submission, p.cell_id, [p.base], null, l.middle, l.lower, l.upper
from pair p join ratio_limit l using (peer_group, cell_id)
