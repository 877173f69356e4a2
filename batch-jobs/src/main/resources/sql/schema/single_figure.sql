-- grain: a figure that is kept singly: of a lowest unit, of a node that reports itself or has such a node below it, a rate;
-- key: (period_id, unit_id, cell_id); source: form tables, added up
create table if not exists single_figure (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  value decimal(38, 4),
  numerator decimal(38, 2),
  denominator decimal(38, 2),
  basis varchar not null,
  computed decimal(38, 2),
  stated decimal(38, 2),
  explained_by integer,
  expected integer not null,
  answered integer not null,
  covered decimal(18, 2) not null,
  due decimal(18, 2) not null,
  qualifier varchar not null,
  lower_bound decimal(38, 4),
  upper_bound decimal(38, 4),
  as_of date,
  state varchar not null
)
