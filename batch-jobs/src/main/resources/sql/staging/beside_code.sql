-- grain: a unit that files judged beside the warehouse are about, or one around it, or a period; key: code; source: the files,
-- units.csv
create table ${table} (code varchar not null)
