-- grain: a row of a wide table; key: ${key}; source: the table, all rules in one scan
-- r0, r1, … are true where the rule passes, false where it fails, null where it cannot be told or does not apply
create or replace temp table rule_verdict as
select
  ${key},
  [[rules: {condition} as r{number}]]
from ${table}
