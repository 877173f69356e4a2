-- notes of which statements the tables and macros are
comment on table schema_version is '${statements}'
