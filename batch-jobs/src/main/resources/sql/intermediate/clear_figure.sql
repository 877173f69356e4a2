-- figures of a period are made anew as a whole
delete from figure where period_id = :period
