-- grain: a published period; key: period; source: the last release
create table if not exists publication (period varchar not null, inputs varchar not null)
