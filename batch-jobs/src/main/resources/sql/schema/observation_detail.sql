-- grain: a cell of a submission that is more than a plain figure of a bulk file; key: (submission, cell_id); source: staged files
-- source_file_id is the file that a correction left the figure of; null where it is that of the submission
-- lower_bound and upper_bound are what the figure may stand for; null is unbounded; given where the qualifier is not EXACT
create table if not exists observation_detail (
  submission integer not null,
  cell_id integer not null,
  state varchar not null,
  qualifier varchar not null,
  upper decimal(18, 2),
  lower_bound decimal(38, 4),
  upper_bound decimal(38, 4),
  as_of date,
  note varchar not null,
  source_row integer not null,
  source_column integer not null,
  flags varchar,
  source_sheet varchar,
  source_file_id integer
)
