-- grain: a rule that has a say in any row; key: rule_id; source: rule_verdict, rule_touched
create or replace temp table rule_total as
with told as (
  select
    [[rules: count(r{number}) as c{number}]],
    [[rules: count(case when not r{number} then 1 end) as f{number}]]
  from rule_verdict
),
long as (
  select
    unnest([[[rules: '{rule}']]]) as rule_id,
    unnest([[[rules: c{number} - f{number}]]]) as passed,
    unnest([[[rules: f{number}]]]) as failed,
    unnest([[[rules: k{number} - c{number}]]]) as unverifiable
  from told, rule_touched
)
select rule_id, passed, failed, unverifiable from long where passed + failed + unverifiable > 0
