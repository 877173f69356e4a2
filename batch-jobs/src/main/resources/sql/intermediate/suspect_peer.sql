-- grain: a cell of a return by which its peers are measured; key: (submission, cell_id); source: suspect_return, form tables
-- decimal logarithms of the figure and of that of the year before
create or replace temp table suspect_peer as
with long as (
  select
    r.peer_group, r.submission,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: case when x.{column} > 0 then log10(x.{column}::double) end]]]) as x,
    unnest([[[cells: case when b.{column} > 0 then log10(b.{column}::double) end]]]) as b
  from suspect_return r
  join ${table} x on x.submission = r.submission
  left join ${table} b on b.submission = r.base
  where r.is_peer
)
select * from long where x is not null or b is not null
