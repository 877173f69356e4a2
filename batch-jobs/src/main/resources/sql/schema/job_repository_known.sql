select count(*) from duckdb_tables() where schema_name = 'batch' and table_name = 'BATCH_JOB_EXECUTION_CONTEXT' and database_name = 'warehouse'
