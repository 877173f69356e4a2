-- grain: a plausibility check of a form in a period; key: (period_id, form, rule_id); source: form tables
create table if not exists doubt_count (
  period_id integer not null,
  form varchar not null,
  rule_id varchar not null,
  passed bigint not null,
  failed bigint not null,
  unverifiable bigint not null
)
