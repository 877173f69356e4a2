-- grain: the change over a year of a unit in a cell that is not a sum in both periods; key: (period_id, unit_id, cell_id);
-- source: figure
create table if not exists single_change (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  base_period varchar not null,
  value decimal(38, 4),
  base_value decimal(38, 4),
  difference decimal(38, 4),
  growth_percent decimal(38, 1),
  point_change decimal(38, 1),
  comparability varchar not null,
  numerator decimal(38, 2),
  denominator decimal(38, 2),
  change_lower decimal(38, 4),
  change_upper decimal(38, 4),
  qualifier varchar not null,
  flags varchar not null,
  basis varchar not null,
  computed decimal(38, 2),
  stated decimal(38, 2),
  reference_date date,
  base_reference_date date
)
