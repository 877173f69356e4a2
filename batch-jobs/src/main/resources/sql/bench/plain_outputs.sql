-- what our night publishes beyond that: changes with names and in order as CSV and Parquet, the units' figures as Parquet
create or replace temp table published as
select
  u.code as unit_code, u.name as unit_name, u.level, k.indicator, k.category, '${period}' as period, c.current as value,
  c.previous as base_value, c.difference, c.rate as growth_percent,
  case when c.previous is null then 'NOT_RECEIVED' when c.previous = 0 then 'NEW' else 'COMPARABLE' end as comparability
from change c join federation u using (node_id) join cell k using (cell)
order by u.code, c.cell;
copy published to '${directory}/year_over_year.csv' (header);
copy published to '${directory}/year_over_year.parquet' (format parquet, compression zstd);
copy (select * from form where period = ${period} order by unit_id) to '${directory}/form.parquet' (format parquet, compression snappy);
