-- grain: a column of a wide file that holds figures; key: (file_id, cell_id); source: the file's header
create table if not exists file_column (file_id integer not null, cell_id integer not null, source_column integer not null)
