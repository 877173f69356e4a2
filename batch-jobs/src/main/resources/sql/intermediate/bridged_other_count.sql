select count(*) from bridged_other
