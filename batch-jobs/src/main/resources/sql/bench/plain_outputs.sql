-- what our night publishes: changes with names, all columns and in order as CSV and Parquet, the units' figures as Parquet
create or replace temp table published as
select
  u.code as unit_code, u.name as unit_name, u.level, k.indicator, k.indicator as indicator_name, k.category, 'FLOW' as nature,
  '${period}' as period, (${period} - 1)::varchar as base_period, c.current as value, c.previous as base_value, c.difference,
  c.rate as growth_percent, null::decimal(18, 1) as point_change,
  case when c.previous is null then 'NOT_RECEIVED' when c.previous = 0 then 'NEW' else 'COMPARABLE' end as comparability,
  null::decimal(18, 1) as like_for_like_growth_percent, null::decimal(18, 1) as coverage_percent,
  null::decimal(18, 2) as numerator, null::decimal(18, 2) as denominator, c.difference as change_lower,
  c.difference as change_upper, 'EXACT' as qualifier, null::varchar as flags, k.category as category_name, 'COMPUTED' as basis,
  c.current as computed, null::decimal(18, 2) as stated, null::decimal(18, 2) as imbalance,
  make_date(${period}, 12, 31) as reference_date, make_date(${period} - 1, 12, 31) as base_reference_date, '模拟数据' as mark
from change c join federation u using (node_id) join cell k using (cell)
order by u.code, c.cell;
copy published to '${directory}/year_over_year.csv' (header);
copy published to '${directory}/year_over_year.parquet' (format parquet, compression zstd);
copy (select * from form where period = ${period} order by unit_id) to '${directory}/form.parquet' (format parquet, compression snappy);
