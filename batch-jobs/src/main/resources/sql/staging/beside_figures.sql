-- what the warehouse knows of the units in one table
insert into ${table} by name
select k.* from known.${table} k semi join beside_unit using (unit_id)
