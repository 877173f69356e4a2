-- grain: a unit that goes on, wholly or in part, in another one; key: (unit_id, successor_id, date); source: unit_events.csv
-- share is 1 where units merge; where a unit is split, its shares on the day sum to 1
create table if not exists succession (
  date date not null,
  unit_id integer not null,
  successor_id integer not null,
  share decimal(38, 4) not null
)
