-- the numbers of units around those that the files are about, and the last one that was given
insert into unit by name
select k.*
from known.unit k
where k.unit_id in (select unit_id from known.unit semi join beside_around using (code))
  or k.unit_id = (select max(unit_id) from known.unit)
