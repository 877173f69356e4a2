-- grain: a unit of which figures are needed: one that the files are about or directly below one; key: unit_id; source: beside_own
create table beside_unit as
select unit_id from beside_own
union
select unit_id from unit_span where parent_id in (from beside_own)
