-- grain: a file of a state, kept in archive/registers by its hash; key: (state_id, path); source: the workspace
create table if not exists register_file (state_id integer not null, path varchar not null, content_hash varchar not null)
