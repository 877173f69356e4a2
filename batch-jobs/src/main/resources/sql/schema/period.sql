-- grain: a period that figures are about; key: period_id, also code; source: submissions, targets
create table if not exists period (
  period_id integer not null,
  code varchar not null,
  type varchar not null,
  start_date date not null,
  end_date date not null,
  base_code varchar
)
