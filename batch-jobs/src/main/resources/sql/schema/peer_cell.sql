-- grain: a cell in a peer group, in powers of ten; key: (period_id, form, peer_group, cell_id); source: form tables
-- levels are medians over the units, spreads what is left beside level and size of unit, growth is beyond that of the unit
create table if not exists peer_cell (
  period_id integer not null,
  form varchar not null,
  peer_group varchar not null,
  cell_id integer not null,
  level double,
  spread double,
  base_level double,
  base_spread double,
  growth double
)
