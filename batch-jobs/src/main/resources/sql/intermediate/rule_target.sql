-- grain: a unit with targets in targets.csv that rules look at; key: unit_id; source: target
create or replace temp table rule_target_${slot} as
select unit_id, [[cells: max(value) filter (cell_id = {id}) as {column}]]
from target
where period_id = :period
group by unit_id
