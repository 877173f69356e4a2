-- grain: a return beside those of earlier periods in some of its cells; key: submission; source: past_return, form tables
-- what lies outside what is usual lies so far from half of the others at least; a hair wider than the check itself
create or replace temp table outlying_past as
with pair as (
  select p.submission, [[cells: x.{column}::double as x{id}, b.{column}::double as b{id}]]
  from past_return p
  join ${table} x on x.submission = p.submission
  join ${table} b on b.submission = p.other
),
beside as (
  select
    submission,
    [[cells: count(b{id}) filter (where x{id} is not null) as n{id},
    count(*) filter (where b{id} < x{id} and {apart}) as l{id}, count(*) filter (where b{id} > x{id} and {apart}) as h{id}]]
  from pair
  group by submission
)
select
  submission,
  list_filter([[[cells: case when n{id} >= {least_periods} and 2 * greatest(l{id}, h{id}) >= n{id} then {id} end]]],
    lambda c: c is not null) as likely,
  list_filter([[[cells: case when n{id} >= {least_periods} then {id} end]]], lambda c: c is not null) as tested
from beside
