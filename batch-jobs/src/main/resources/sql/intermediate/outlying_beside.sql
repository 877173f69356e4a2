-- grain: a return beside that of the year before in some of its cells; key: submission; source: suspect_return, form tables
-- as the library's plausibility.YearOnYear and plausibility.PeerRatios have it
create or replace temp table outlying_beside as
with pair as (
  select r.submission, r.base, r.peer_group, [[cells: x.{column}::double as x{id}, b.{column}::double as b{id}]]
  from suspect_return r
  join ${table} x on x.submission = r.submission
  join ${table} b on b.submission = r.base
),
measured as (
  select y.*, p.* exclude (peer_group), [[cells: case when x{id} > 0 and b{id} > 0 then {effect} end as e{id}]]
  from pair y left join ratio_level p using (peer_group)
)
select
  submission, base, peer_group,
  list_filter([[[cells: case when {changed} then struct_pack(cell_id := {id}, reach := abs(x{id} - b{id})) end]]], lambda c: c is not null) as changed,
  list_filter([[[cells: case when e{id} not between l{id} and u{id}
    then struct_pack(cell_id := {id}, reach := greatest(l{id} - e{id}, e{id} - u{id})) end]]], lambda c: c is not null) as unlike,
  list_sum([[[cells: (x{id} is not null and b{id} is not null)::integer]]]) as compared,
  list_sum([[[cells: coalesce(x{id} > 0 and b{id} > 0 and m{id} is not null, false)::integer]]]) as tested
from measured
