-- grain: a counted figure of another day than the last of the period; key: (unit_id, cell_id, kind); source: observation_detail
-- a flow belongs to its span, whatever day is told
create or replace temp table dated as
select s.unit_id, d.cell_id, s.kind, d.as_of
from observation_detail d
join submission s using (submission)
join cell c using (cell_id)
where s.period_id = :period and s.series = 'ACTUAL' and s.counts and d.state = 'REPORTED' and d.as_of is not null and c.nature <> 'FLOW'
