-- changes of a period are made anew as a whole
delete from single_change where period_id = :period
