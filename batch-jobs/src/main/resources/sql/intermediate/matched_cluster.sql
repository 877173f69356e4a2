-- grain: a unit of a cluster, which are the units joined by mergers and divisions; key: unit_id; source: succession
create or replace temp table cluster as
with recursive tie as (
  select unit_id as one, successor_id as other from succession where date > :base_start and date <= :end
  union
  select successor_id, unit_id from succession where date > :base_start and date <= :end
),
reach as (
  select one as unit_id, one as member_id from tie
  union
  select r.unit_id, t.other from reach r join tie t on t.one = r.member_id
)
select unit_id, min(member_id) as cluster_id from reach group by unit_id
