-- grain: a unit that rules are judged of one by one; key: number; source: rule_row
create or replace temp table rule_suspect as
select
  row_number() over (order by unit_id, kind) as number, *,
  list_filter([[[rules: case when {asked} then {number} end]]], lambda r: r is not null) as asked,
  [[[rules: u{number}]]] as undecided
from rule_row
where ${any}
