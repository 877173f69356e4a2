insert into rule_count select r.* from staging.staged_rule_count r anti join file known on known.file_id = r.file_id
