-- the file straight into typed columns
attach '${staging}' as st;
create table st.staging (unit_id bigint not null, period integer not null, [[cells: {name} decimal(18, 2)]]);
insert into st.staging
select *
from read_csv(
  '${file}', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'unit_id': 'bigint', 'period': 'integer', [[cells: '{name}': 'decimal(18, 2)']]});
