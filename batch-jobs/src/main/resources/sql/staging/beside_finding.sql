insert into finding by name
select k.* from known.finding k semi join beside_code c on c.code = k.unit_code
