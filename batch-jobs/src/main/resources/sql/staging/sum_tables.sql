select table_name from duckdb_tables() where database_name = current_database() and starts_with(table_name, 'sum_')
