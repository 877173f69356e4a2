select period from publication where work = :work order by period
