-- grain: one attempt at (unit, period, form, kind, series); key: submission; source: staged files
-- current: what its text says as it was last read; counts: accepted, current and not replaced; only these are added up
create table if not exists submission (
  submission integer not null,
  submission_id varchar not null,
  file_id integer not null,
  unit_id integer not null,
  period_id integer not null,
  form varchar not null,
  kind varchar not null,
  series varchar not null,
  revision integer not null,
  verdict varchar not null,
  counts boolean not null,
  source_row integer not null,
  first_file_id integer not null,
  current boolean not null,
  reason varchar not null
)
