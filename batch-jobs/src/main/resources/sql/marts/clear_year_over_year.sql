-- changes of a period are made anew as a whole
delete from year_over_year where period_id = :period
