-- grain: a correction of the file that is being read; key: correction; source: the program
create or replace table staging.corrected_key (
  correction integer not null, unit_code varchar not null, period varchar not null, form varchar not null,
  kind varchar not null, series varchar not null
)
