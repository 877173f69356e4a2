select count(*) from differing
