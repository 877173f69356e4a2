-- grain: a node that has a figure in one of the period and its base only; key: unit_id; source: sum table
create or replace temp table gap_unit as
with filled as (
  select unit_id, period_id, [[words: {bits} as {word}]]
  from ${table}
  where period_id in (:period, :base)
)
select coalesce(x.unit_id, b.unit_id) as unit_id
from (from filled where period_id = :period) x
full join (from filled where period_id = :base) b on b.unit_id = x.unit_id
where row([[words: coalesce(x.{word}, 0)]]) <> row([[words: coalesce(b.{word}, 0)]])
