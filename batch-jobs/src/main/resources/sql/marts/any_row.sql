-- whether a table has rows: 1 or 0
select count(*) from (from ${table} limit 1)
