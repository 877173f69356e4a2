-- one row per submission of a bulk file in the wide table of its form, in the order of the file
insert into ${table} by name
select
  n.submission, n.unit_id, n.period_id, n.kind, n.series, n.source_row,
  [[cells: cast(b.{figure} as decimal(18, 2)) as {column}]]
from staging.${bulk} b
join numbered_submission n on n.source_row = b.rowid + 2
where n.file_id = :file and n.form = :form and n.bulk
