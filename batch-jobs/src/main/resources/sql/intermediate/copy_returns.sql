select count(*) from copy_return
