-- grain: a code that a unit has or had, whatever becomes of the unit; key: code; source: units.csv, unit_events.csv
-- unit_id is given once and kept for ever; which code holds when is told by unit_span
create table if not exists unit (unit_id integer not null, code varchar not null)
