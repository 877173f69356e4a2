-- grain: a cell of a return that ratios among peers are measured by; key: (submission, cell_id); source: suspect_return, form tables
create or replace temp table ratio_peer as
with long as (
  select
    r.peer_group, r.submission,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: case when x.{column} > 0 then x.{column}::double end]]]) as x,
    unnest([[[cells: case when b.{column} > 0 then b.{column}::double end]]]) as b
  from suspect_return r
  join ${table} x on x.submission = r.submission
  join ${table} b on b.submission = r.base
  where r.is_drawn
)
select l.peer_group, l.cell_id, l.x / l.b as ratio, greatest(l.x, l.b) as larger
from long l anti join inexact_pair i on i.submission = l.submission and i.cell_id = l.cell_id
where l.x is not null and l.b is not null
