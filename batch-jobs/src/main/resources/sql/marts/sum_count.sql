-- the nodes of a sum table, over all periods
select count(*) from ${table}
