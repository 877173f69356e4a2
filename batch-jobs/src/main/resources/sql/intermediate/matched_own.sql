-- grain: a unit that is looked at by itself, with what it adds itself; key: unit_id; source: form table, differing
create or replace temp table own_${side} as
select
  f.unit_id, any_value(p.node_id) as node_id, any_value(p.open_at_end) as open_at_end,
  [[cells: coalesce(sum(case when f.kind = 'TOTAL' then {value} end),
    sum(case when f.kind <> 'TOTAL' then {value} end)) as c{id}]]
from ${table} f
join place_${side} p using (unit_id)
semi join (select unit_id from differing where not is_lone) using (unit_id)
where f.period_id = :period
  and f.submission not in (select submission from submission where period_id = :period and not counts)
  and f.series = 'ACTUAL' and (f.kind <> 'TOTAL' or p.is_lowest)
group by f.unit_id
