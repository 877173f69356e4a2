-- grain: a return beside that of the year before in some of its cells; key: submission; source: suspect_return, form tables
-- as the library's plausibility.YearOnYear and plausibility.PeerRatios have it
create or replace temp table outlying_beside as
select
  r.submission, r.base, r.peer_group,
  list_filter([[[cells: case when {changed} then struct_pack(cell_id := {id}, reach := abs({x} - {b})) end]]], lambda c: c is not null) as changed,
  list_filter([[[cells: case when {unlike} then struct_pack(cell_id := {id}, reach := greatest(p.l{id} - {effect}, {effect} - p.u{id})) end]]],
    lambda c: c is not null) as unlike,
  list_sum([[[cells: ({x} is not null and {b} is not null)::integer]]]) as compared,
  list_sum([[[cells: coalesce({x} > 0 and {b} > 0 and p.m{id} is not null, false)::integer]]]) as tested
from suspect_return r
join ${table} x on x.submission = r.submission
join ${table} b on b.submission = r.base
left join ratio_level p on p.peer_group = r.peer_group
