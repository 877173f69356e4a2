-- grain: a unit, whatever becomes of it; key: unit_id, also code; source: units.csv
-- unit_id is given once and kept for ever
create table if not exists unit (unit_id integer not null, code varchar not null)
