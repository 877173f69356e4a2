-- grain: a column or macro of the warehouse as its documentation shows it; key: what; source: the warehouse
select concat_ws(' ', table_name, column_name, case when schema_name = 'main' then data_type end) as what
from duckdb_columns()
where database_name = 'warehouse' and not internal and table_name not in ('figure', 'year_over_year')
union all
select function_name || '(' || array_to_string(parameters, ', ') || ')'
from duckdb_functions()
where database_name = 'warehouse' and not internal
order by what
