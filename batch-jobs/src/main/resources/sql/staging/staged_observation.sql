-- grain: a cell of a staged submission; key: (staged, cell_id); source: the file
create or replace table staging.staged_observation (
  staged integer not null,
  cell_id integer not null,
  value decimal(18, 2),
  state varchar not null,
  qualifier varchar not null,
  upper decimal(18, 2),
  lower_bound decimal(38, 4),
  upper_bound decimal(38, 4),
  as_of date,
  flags varchar,
  note varchar not null,
  source_sheet varchar,
  source_row integer not null,
  source_column integer not null,
  source_file_id integer
)
