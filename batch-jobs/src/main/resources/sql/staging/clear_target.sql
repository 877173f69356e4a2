delete from target
