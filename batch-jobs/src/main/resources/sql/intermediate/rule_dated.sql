-- grain: a stock of another day than the last of its period, which is the last day of this period or of the one before it;
-- key: (unit_id, kind, cell_id, as_of); source: observation_detail
create or replace temp table rule_dated as
select s.unit_id, s.kind, d.cell_id, d.as_of, max(d.submission) as submission
from observation_detail d join submission s using (submission)
where d.as_of in (:start::date - 1, :end::date) and s.counts and s.series = 'ACTUAL' and s.kind <> 'ADJUSTMENT' and s.period_id <> :period
group by s.unit_id, s.kind, d.cell_id, d.as_of
