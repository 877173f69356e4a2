-- grain: the submission that a correction is about; key: correction; source: corrected_submission
create or replace table staging.corrected_submission (
  correction integer not null, form varchar not null, number integer not null, file_id integer not null,
  origin varchar not null
)
