-- as doubt_count: what passes, and what is not unverifiable any more; source: rule_row
insert into doubt_count
with told as (
  select
    [[rules: count(case when k{number} and r{number} and not is_inexact then 1 end) as p{number}]],
    [[rules: coalesce(sum(case when k{number} and not is_inexact and not {left} and coalesce(r{number}, true)
      then case when r{number} then u{number} else u{number} - 1 end end), 0)::bigint as u{number}]]
  from rule_row
),
long as (
  select
    unnest([[[rules: '{rule}']]]) as rule_id,
    unnest([[[rules: p{number}]]]) as passed,
    unnest([[[rules: u{number}]]]) as decided
  from told
)
select :period, '', rule_id, passed, 0, -decided from long where passed > 0 or decided <> 0
