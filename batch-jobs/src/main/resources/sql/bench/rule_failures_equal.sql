-- grain: the whole table; source: rule_failure, plain_failure
-- how many failures one of both has and the other has not
with plain as (
  select unit_id, unnest([[[rules: case when failed[{position}] then '{rule}' end]]]) as rule_id
  from plain_failure
),
both_sides as (
  select coalesce(r.unit_id, p.unit_id) as unit_id, r.rule_id as ours, p.rule_id as theirs
  from rule_failure r
  full join (select * from plain where rule_id is not null) p using (unit_id, rule_id)
)
select count(*) from both_sides where ours is null or theirs is null
