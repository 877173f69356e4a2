-- grain: one migration; key: version; source: the program
create table if not exists schema_version (version integer not null, applied_at timestamp not null)
