select count(*) from duckdb_tables() where database_name = :catalog and schema_name = 'main' and table_name = 'schema_version'
