-- grain: a rule in a file and period; key: (file_id, period, rule_id); source: the file
create or replace table staging.staged_rule_count (
  file_id integer not null,
  period varchar not null,
  rule_id varchar not null,
  passed bigint not null,
  failed bigint not null,
  unverifiable bigint not null
)
