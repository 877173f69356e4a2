-- grain: a return that is worth a closer look; key: submission, also number; source: suspect_return, form tables, finding
-- wider than the checks themselves, so that none of what they find is left out: what is no small count with noughts too many is
-- told only if it lies nearly a power of ten from what is expected
create or replace temp table suspect as
with alone as (
  select
    r.submission, [[[cells: log10(case when x.{column} > 0 then x.{column}::double end) - p.l{id}]]] as size,
    [[[cells: case when x.{column} > 0 then log10(x.{column}::double) - p.l{id} - greatest(0.5, :peer_spreads * p.s{id}) end]]] as lone
  from suspect_return r
  join ${table} x on x.submission = r.submission
  left join suspect_level p on p.peer_group = r.peer_group
  where r.base is null
),
beside as (
  select
    r.submission,
    list_zip([[[cells: x.{column}::double]]], [[[cells: b.{column}::double]]], [[[cells: {is_count}]]],
      [[[cells: p.l{id}]]], [[[cells: p.s{id}]]]) as years
  from suspect_return r
  join ${table} x on x.submission = r.submission
  join ${table} b on b.submission = r.base
  left join suspect_level p on p.peer_group = r.peer_group
  where r.submission in (select submission from suspect_pair where is_far)
),
compared as (
  select
    submission,
    list_transform(years, lambda y: case when y[1] > 0 and y[2] > 0 then log10(y[1] / y[2]) end) as growth,
    list_transform(years, lambda y: case when ${far} then log10(y[1] / y[2]) end) as far,
    list_transform(years, lambda y: case when ${far} and y[3] and greatest(y[1], y[2]) % 10 = 0 then log10(y[1] / y[2]) end) as round,
    list_transform(years, lambda y: case when y[1] > 0 then log10(y[1]) - y[4] end) as size,
    list_transform(years, lambda y: case when y[1] > 0 and not coalesce(y[2] > 0, false)
      then log10(y[1]) - y[4] - greatest(0.5, :peer_spreads * y[5]) end) as lone
  from beside
),
grown as (
  select
    submission, far, round, lone, size,
    case when list_count(growth) >= 5 then list_median(growth) else 0 end as unit
  from compared
),
wanted as (
  select submission from alone where list_max(lone) >= list_median(size)
  union
  select submission from grown
  where greatest(list_max(far) - unit, unit - list_min(far)) >= 0.65 or greatest(list_max(round) - unit, unit - list_min(round)) >= 0.5
    or list_max(lone) >= list_median(size)
  union
  select submission from suspect_pair
  where compared >= :least_cells and 100 * equal >= :share_percent * compared
  union
  select r.submission from suspect_return r join ${table} x using (submission)
  where r.base is not null and (${shifted})
  union
  select submission
  from suspect_return r join submission s using (submission)
  where (s.first_file_id, s.submission_id) in (
    select (f.first_file_id, n.submission_id) from finding n join file f using (file_id)
    where f.current and n.rule_id in (${balances}))
)
select submission, r.base, r.peer_group, row_number() over (order by submission) as number
from wanted join suspect_return r using (submission)
