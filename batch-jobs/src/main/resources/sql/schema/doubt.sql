-- grain: a figure or a return that looks suspicious beside other years and units; key: (period_id, number); source: form tables
-- period is that of the figure, which may be the year before; a doubt holds nothing and is made anew with its period
create table if not exists doubt (
  period_id integer not null,
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
  cells varchar not null
)
