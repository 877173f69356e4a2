select count(*) from suspect_return
