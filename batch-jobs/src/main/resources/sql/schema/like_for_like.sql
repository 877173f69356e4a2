-- grain: a node and a cell whose units with a figure in both periods are not all; key: (period_id, unit_id, cell_id);
-- source: form tables, succession
-- what of the sum and of its base is left out; both absent where nothing can be told
create table if not exists like_for_like (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  left_out decimal(38, 2),
  base_left_out decimal(38, 2)
)
