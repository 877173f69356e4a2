-- grain: a return that is held against those of its peers, in the order of the units' codes; key: number, also submission;
-- source: suspect_return, form tables
-- a return with a figure that is not exact is held against nobody's
-- is_full: as many figures as a copy has in common at least are not 0
create or replace temp table copy_return as
select
  row_number() over (order by u.code, r.kind) as number, r.submission, r.unit_id, r.peer_group,
  list_sum([[[cells: coalesce(({column} <> 0)::integer, 0)]]]) >= :least_equal as is_full
from suspect_return r
join period_unit u using (unit_id)
join ${table} using (submission)
where r.submission not in (select submission from observation_detail where qualifier <> 'EXACT')
