-- grain: a unit that reported on a form; key: unit_id; source: form table, place
-- which cells it filled in, as bits, and in how many rows
create or replace temp table pattern_${side} as
select f.unit_id, any_value(p.node_id) as node_id, count(*) as rows, [[words: bit_or({bits}) as {word}]]
from ${table} f
join place_${side} p using (unit_id)
where f.period_id = :period
  and f.submission not in (select submission from submission where period_id = :period and not counts)
  and f.series = 'ACTUAL' and (f.kind <> 'TOTAL' or p.is_lowest)
group by f.unit_id
