-- grain: the figure of a node in a cell; key: (unit_id, cell_id); source: contribution, reported, the level below
create or replace temp table node_figure (
  unit_id integer, cell_id integer, value decimal(38, 4), basis varchar, computed decimal(38, 2), stated decimal(38, 2),
  expected integer, answered integer, covered decimal(18, 2), due decimal(18, 2),
  lower_gap decimal(38, 4), upper_gap decimal(38, 4), lower_open boolean, upper_open boolean, approximate boolean,
  as_of date
)
