select count(*) from suspect
