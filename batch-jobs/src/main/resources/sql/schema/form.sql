-- grain: a submission on a form; key: submission; source: staged files
-- further columns, decimal(18, 2), are named by their cell: code or code[classification:category]
create table if not exists ${table} (
  submission integer not null,
  unit_id integer not null,
  period_id integer not null,
  kind varchar not null,
  series varchar not null,
  source_row integer not null
)
