-- grain: a unit and cell whose base is another one in today's tree; key: (period_id, unit_id, cell_id); source: figure, unit_span, succession
-- as_then is the base in its own tree, as_now in that of the period; absent where the unit was not there, or is not any more
create table if not exists structure (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  as_then decimal(38, 4),
  as_now decimal(38, 4),
  effect decimal(38, 4) not null
)
