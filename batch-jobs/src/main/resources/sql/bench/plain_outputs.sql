-- what our night publishes: changes with names, all columns and in order as CSV and Parquet, the units' figures as Parquet
-- the growth of those that reported in both years is written out for every cell, as one would
create or replace temp table alike as
select
  c.above_id as node_id,
  [[cells: sum(x_{name})::decimal(18, 2) as x_{name}]],
  [[cells: sum(b_{name})::decimal(18, 2) as b_{name}]]
from (
  select
    u.node_id,
    [[cells: sum(case when b.{name} is not null then x.{name} end) as x_{name}]],
    [[cells: sum(case when x.{name} is not null then b.{name} end) as b_{name}]]
  from (select * from form where period = ${period}) x
  join (select * from form where period = ${period} - 1) b using (unit_id)
  join unit u using (unit_id)
  group by u.node_id
) join closure c using (node_id)
group by c.above_id;
create or replace temp table matched as
select
  node_id, unnest([[[cells: '{name}']]]) as cell, unnest([[[cells: x_{name}]]]) as current, unnest([[[cells: b_{name}]]]) as previous
from alike;
create or replace temp table published as
select
  u.code as unit_code, u.name as unit_name, u.level, k.indicator, k.indicator as indicator_name, k.category, 'FLOW' as nature,
  '${period}' as period, (${period} - 1)::varchar as base_period, c.current as value, c.previous as base_value, c.difference,
  c.rate as growth_percent, null::decimal(18, 1) as point_change,
  case when c.previous is null then 'NOT_RECEIVED' when c.previous = 0 then 'NEW' else 'COMPARABLE' end as comparability,
  case when m.previous <> 0 then round(100 * (m.current - m.previous)::double / m.previous::double, 1) end
    as like_for_like_growth_percent,
  case when c.previous <> 0 then floor(1000 * m.previous::double / c.previous::double) / 10 end as coverage_percent,
  null::decimal(18, 2) as numerator, null::decimal(18, 2) as denominator, c.difference as change_lower,
  c.difference as change_upper, 'EXACT' as qualifier, null::varchar as flags, k.category as category_name, 'COMPUTED' as basis,
  c.current as computed, null::decimal(18, 2) as stated, null::decimal(18, 2) as imbalance,
  make_date(${period}, 12, 31) as reference_date, make_date(${period} - 1, 12, 31) as base_reference_date, '模拟数据' as mark
from change c join federation u using (node_id) join cell k using (cell) left join matched m using (node_id, cell)
order by u.code, c.cell;
copy published to '${directory}/year_over_year.csv' (header);
copy published to '${directory}/year_over_year.parquet' (format parquet, compression zstd);
copy (select * from form where period = ${period} order by unit_id) to '${directory}/form.parquet' (format parquet, compression snappy);
