-- one row per submission in the wide table of its form, in the order of units
insert into ${table} by name
select
  n.submission, n.unit_id, n.period_id, n.kind, n.series, n.source_row,
  [[cells: max(case when o.cell_id = {id} then o.value end) as {column}]]
from numbered_submission n
join staging.staged_observation o using (staged)
where n.form = :form and n.verdict in ('ACCEPTED', 'HELD')
group by n.submission, n.unit_id, n.period_id, n.kind, n.series, n.source_row
order by n.unit_id, n.period_id, n.submission
