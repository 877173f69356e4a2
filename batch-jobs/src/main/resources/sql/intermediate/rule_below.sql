-- grain: a unit that reports itself and has units below; key: unit_id; source: figure, the form's table
-- the sums of the figures directly below, null where a unit that is expected has none that is complete and exact
create or replace temp table rule_below_${slot} as
with below as (
  select unit_id, parent_id, expected, open_at_end from period_unit where parent_id in (select unit_id from rule_return)
),
node as (
  select distinct parent_id as unit_id from period_unit where parent_id is not null
),
stated as (
  select s.unit_id, [[cells: arg_max(f.{column}, s.kind) as c{id}]]
  from ${table} f join submission s using (submission)
  where s.period_id = :period and s.series = 'ACTUAL' and s.kind <> 'ADJUSTMENT' and s.counts
    and s.unit_id in (select unit_id from below) and s.unit_id not in (select unit_id from node)
    and s.submission not in (select submission from observation_detail where qualifier <> 'EXACT')
  group by s.unit_id
),
published as (
  select
    unit_id,
    [[cells: max(value) filter (cell_id = {id} and basis <> 'INCOMPLETE' and qualifier = 'EXACT') as c{id}]]
  from figure
  where period_id = :period and unit_id in (select unit_id from below) and unit_id in (select unit_id from node)
  group by unit_id
)
select
  b.parent_id as unit_id,
  [[cells: case when count(*) filter (b.expected and (b.open_at_end or not {stock}) and coalesce(s.c{id}, p.c{id}) is null) = 0
    then sum(coalesce(s.c{id}, p.c{id}))::decimal(38, 2) end as {column}]]
from below b left join stated s using (unit_id) left join published p using (unit_id)
group by b.parent_id
