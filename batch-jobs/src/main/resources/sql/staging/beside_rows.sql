-- all that the warehouse knows of one table
insert into ${table} by name from known.${table}
