-- grain: the whole table; source: rule_failure
select count(*) from rule_failure
