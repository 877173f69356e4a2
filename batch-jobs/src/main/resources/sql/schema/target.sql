-- grain: a target from targets.csv; key: (unit_id, cell_id, period_id); source: targets.csv
create table if not exists target (
  unit_id integer not null,
  cell_id integer not null,
  period_id integer not null,
  value decimal(18, 2) not null
)
