-- grain: a node and a cell whose sum changed by something else than its continuing units alone; key: (period_id, unit_id, cell_id);
-- source: form tables, single_figure, succession
-- what each cause adds to the change; what is left of the change is that of the continuing units
create table if not exists bridge (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  redefined decimal(38, 2) not null,
  merged_split decimal(38, 2) not null,
  moved_in decimal(38, 2) not null,
  moved_out decimal(38, 2) not null,
  opened decimal(38, 2) not null,
  closed decimal(38, 2) not null,
  newly_answering decimal(38, 2) not null,
  no_longer_answering decimal(38, 2) not null,
  own decimal(38, 2) not null,
  adjustment decimal(38, 2) not null,
  basis decimal(38, 2) not null
)
