-- grain: an indicator with at most one category; key: cell_id, also text; source: catalogue
-- cell_id is given once and kept for ever; position is the order of print
create table if not exists cell (
  cell_id integer not null,
  text varchar not null,
  indicator varchar not null,
  category varchar not null,
  name varchar not null,
  category_name varchar not null,
  area varchar not null,
  form varchar not null,
  position integer not null,
  unit varchar not null,
  nature varchar not null,
  operator varchar not null,
  in_points boolean not null,
  polarity varchar not null,
  decimals integer not null,
  numerator_id integer,
  denominator_id integer,
  factor decimal(18, 2)
)
