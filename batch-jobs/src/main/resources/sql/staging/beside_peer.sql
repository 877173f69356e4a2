-- what was last measured of peers in the periods that the files are about
insert into peer_cell by name
select k.* from known.peer_cell k
where k.period_id in (select period_id from known.period semi join beside_period using (code))
