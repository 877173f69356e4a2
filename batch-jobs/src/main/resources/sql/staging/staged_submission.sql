-- grain: a submission in a pending file; key: staged; source: the file
-- bulk: its figures are in the bulk file's own table, else in staged_observation
create or replace table staging.staged_submission (
  staged integer not null,
  file_id integer not null,
  submission_id varchar not null,
  unit_code varchar not null,
  period varchar not null,
  form varchar not null,
  kind varchar not null,
  series varchar not null,
  verdict varchar not null,
  source_row integer not null,
  reason varchar not null,
  bulk boolean not null
)
