-- grain: a unit with units below or asked itself, and a form, in a period; key: (period_id, unit_id, form); source: submission
create table if not exists completeness (
  period_id integer not null,
  unit_id integer not null,
  form varchar not null,
  expected integer not null,
  received integer not null,
  accepted integer not null,
  held integer not null,
  returned integer not null,
  on_time integer not null,
  weight_expected decimal(38, 2) not null,
  weight_accepted decimal(38, 2) not null
)
