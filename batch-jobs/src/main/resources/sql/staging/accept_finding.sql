insert into finding select f.* from staging.staged_finding f anti join file known on known.file_id = f.file_id
