-- grain: a node and a cell whose comparison over a year like for like is not that of the whole; key: (period_id, unit_id, cell_id);
-- source: form tables, succession
-- matched and base_matched are the sums of those that reported in both years; both absent where nothing can be told
create table if not exists like_for_like (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  matched decimal(38, 4),
  base_matched decimal(38, 4)
)
