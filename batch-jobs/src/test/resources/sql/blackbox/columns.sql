-- grain: a column of a table that the program makes itself; key: what; source: the warehouse
select concat_ws(' ', table_name, column_index, column_name, data_type, is_nullable) as what
from duckdb_columns()
where database_name = 'warehouse' and schema_name = 'main' and not internal and table_name not like 'form\_%' escape '\'
order by what
