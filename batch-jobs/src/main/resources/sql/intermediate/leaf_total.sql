-- grain: a lowest unit that states a total beside or in place of its own figures; key: unit_id; source: submission
create or replace temp table leaf_total as
select distinct s.unit_id
from submission s
join period_unit u using (unit_id)
anti join node n using (unit_id)
where s.period_id = :period and s.series = 'ACTUAL' and s.kind = 'TOTAL' and s.counts
