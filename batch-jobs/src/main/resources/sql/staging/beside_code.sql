-- grain: a unit that files judged beside the warehouse are about; key: code; source: the files
create table beside_code (code varchar not null)
