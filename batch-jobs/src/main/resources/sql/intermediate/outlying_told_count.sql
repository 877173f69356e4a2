select count(*) from outlying_told
