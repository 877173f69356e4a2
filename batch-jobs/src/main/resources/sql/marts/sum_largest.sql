-- the largest figure of a sum table
select max(largest) as largest from ${table}
