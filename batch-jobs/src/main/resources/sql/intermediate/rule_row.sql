-- grain: a unit and what it states; key: (unit_id, kind); source: rule_return, rule_other, form tables
-- r0, r1, … are true where the rule passes, false where it fails, null where it cannot be told; k0, k1, … tell whether it has a
-- say, u0, u1, … in how many files it could not be told
create or replace temp table rule_row as
with own as (
  select
    unit_id, kind,
    [[own: max(submission) filter (form = '{form}') as s{number}]],
    [[own: max(file) filter (form = '{form}') as f{number}]]
  from rule_return
  where form in (${forms})
  group by unit_id, kind
  having min(file) <> max(file) or not ${split}
),
o as (
  select
    w.*,
    [[own: (select g.forms from rule_file g where g.unit_id = w.unit_id and g.kind = w.kind and g.file = w.f{number}) as forms{number}]]
  from own w
)
select
  o.unit_id, o.kind,
  [[submissions: {submission} as s{number}]],
  ${inexact} as is_inexact,
  [[rules: {condition} as r{number}]],
  [[rules: {known} is not null and {own} is not null as k{number}]],
  [[rules: {undecided} as u{number}]]
from o join period_unit u on u.unit_id = o.unit_id ${joins}
