-- grain: a node and whether its units were there in the other period too; key: (node_id, was_there, was_open); source: form table,
-- differing; what units that stayed where they are say in cells which they left empty in the other period
create or replace temp table lone_${side} as
with lone as (
  select unit_id, node_id, in_${other} as was_there, open_${other} as was_open, open_${side} as open_at_end, [[words: {word}_${other} as {word}]]
  from differing
  where is_lone and greatest([[words: {word}_${side} & ~{word}_${other}]]) > 0
)
select l.node_id, l.was_there, l.was_open, [[cells: sum(case when l.{word} & {bit} = 0 then {value} end) as c{id}]]
from ${table} f
join lone l using (unit_id)
where f.period_id = :period
  and f.submission not in (select submission from submission where period_id = :period and not counts)
  and f.series = 'ACTUAL'
group by l.node_id, l.was_there, l.was_open
