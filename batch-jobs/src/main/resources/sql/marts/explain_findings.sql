-- grain: a failed check of a submission that names a cell, or any of a returned one, then a doubt that names it; key: number;
-- source: finding, doubt
with told as (
  select 0 as part, number, rule_id, class, message, message_en, cells
  from finding
  where file_id = :file and submission_id = :submission
    and (:returned or list_contains(string_split(cells, '; '), :place))
  union all
  select 1, number, rule_id, class, message, message_en, cells
  from doubt
  where submission_id = :submission and list_contains(string_split(cells, '; '), :place)
)
select number, rule_id, class, message, message_en, cells
from told
order by part, case when part = 1 then rule_id end, number
