-- grain: a counted figure of a unit that is listed singly; key: (unit_id, cell_id, kind); source: form tables
create or replace temp table reported (unit_id integer, cell_id integer, kind varchar, value decimal(18, 2))
