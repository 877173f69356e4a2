-- figures of a period are made anew as a whole
delete from single_figure where period_id = :period
