select count(*) from publication
