-- grain: as staged_rule_count; source: the records of a bulk file that are in order, in which no declared check fails
insert into staging.staged_rule_count
with told as (
  select
    period,
    [[rules: {passed} as p{number}]],
    [[rules: {unverifiable} as u{number}]]
  from staging.${table} b
  anti join staging.bulk_refused r on r.row = b.rowid
  group by period
),
long as (
  select
    period,
    unnest([[[rules: '{rule}']]]) as rule_id,
    unnest([[[rules: p{number}]]]) as passed,
    unnest([[[rules: u{number}]]]) as unverifiable
  from told
)
select :file, period, rule_id, sum(passed), 0, sum(unverifiable)
from long
group by period, rule_id
having sum(passed) + sum(unverifiable) > 0
