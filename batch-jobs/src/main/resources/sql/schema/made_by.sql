-- how many warehouses have the tables and macros of these statements, as the comment tells
select count(*) from duckdb_tables()
where schema_name = 'main' and table_name = 'schema_version' and database_name = 'warehouse' and comment = :statements
