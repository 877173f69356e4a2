-- grain: what the lowest units below a node add to one of its cells; key: (node_id, cell_id, part); source: form tables
create or replace temp table contribution (
  node_id integer, cell_id integer, value decimal(38, 2), answered integer, covered decimal(18, 2),
  lower_gap decimal(38, 4), upper_gap decimal(38, 4), lower_open boolean, upper_open boolean, approximate boolean,
  as_of date
)
