-- grain: a node whose figures on a form are nothing but sums of what the lowest units report; key: (period_id, unit_id)
-- further columns are named by their cell, code or code[classification:category]: the sum; with n: before it how many units
-- answered; with w: how much they weigh, null where every unit weighs 1
create table if not exists ${table} (
  period_id integer not null,
  unit_id integer not null,
  expected integer not null,
  expected_at_end integer not null,
  due decimal(18, 2) not null,
  due_at_end decimal(18, 2) not null,
  complete_from decimal(18, 2) not null,
  largest decimal(38, 2) not null
)
