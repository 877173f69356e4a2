-- grain: a rule that a row fails; key: (${key}, rule_id); source: rule_verdict
create or replace temp table rule_failure as
with failing as (
  select ${key}, [[[rules: case when not r{number} then '{rule}' end]]] as rules
  from rule_verdict
  where ${any}
),
long as (select ${key}, unnest(rules) as rule_id from failing)
select ${key}, rule_id from long where rule_id is not null
