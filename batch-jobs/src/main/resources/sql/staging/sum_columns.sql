select column_name from duckdb_columns() where database_name = current_database() and table_name = :table
