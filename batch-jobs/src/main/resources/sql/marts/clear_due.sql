delete from publication where period = :period and work = :work
