-- grain: a column of a bulk file that holds figures; key: (file_id, cell_id); source: the file's header
-- reported: whether any record that is in order has a figure in it
create or replace table staging.staged_file_column (
  file_id integer not null, form varchar not null, cell_id integer not null, source_column integer not null,
  reported boolean not null
)
