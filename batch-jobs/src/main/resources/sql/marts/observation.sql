-- grain: a reported cell of a listed unit; key: (unit_id, cell_id, period_id, kind, series, submission); source: form tables
create or replace temp table observation (
  submission integer, unit_id integer, cell_id integer, period_id integer, kind varchar, series varchar,
  value decimal(18, 2), source_row integer
)
