-- grain: a unit that files judged beside the warehouse are about; key: unit_id; source: beside_code
create table beside_own as
select distinct unit_id from unit semi join beside_code using (code)
