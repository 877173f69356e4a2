-- grain: a failed check; key: (file_id, number); source: the file
create or replace table staging.staged_finding (
  file_id integer not null,
  number integer not null,
  submission_id varchar not null,
  unit_code varchar not null,
  period varchar not null,
  rule_id varchar not null,
  class varchar not null,
  outcome varchar not null,
  left_side varchar not null,
  right_side varchar not null,
  imbalance decimal(38, 2),
  message varchar not null,
  message_en varchar not null,
  cells varchar not null,
  explanation varchar not null,
  figures varchar not null,
  holds boolean not null
)
