select count(*) from answer
