select count(*) from bound
