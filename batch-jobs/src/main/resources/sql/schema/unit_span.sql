-- grain: a unit during a span in which its place, name and code do not change; key: (unit_id, valid_from); source: units.csv, unit_events.csv
create table if not exists unit_span (
  unit_id integer not null,
  code varchar not null,
  name varchar not null,
  parent_id integer,
  level varchar not null,
  kind varchar not null,
  valid_from date not null,
  valid_to date,
  expected boolean not null,
  weight decimal(18, 2) not null,
  attributes varchar not null
)
