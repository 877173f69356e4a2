-- grain: a rule in a file and period; key: (file_id, rule_id, period); source: checks
create table if not exists rule_count (
  file_id integer not null,
  period varchar not null,
  rule_id varchar not null,
  passed bigint not null,
  failed bigint not null,
  unverifiable bigint not null
)
