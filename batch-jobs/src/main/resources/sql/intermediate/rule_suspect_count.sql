select count(*) from rule_suspect
