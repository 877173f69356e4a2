insert into rule_count
select r.file_id, r.period, r.rule_id, sum(r.passed), sum(r.failed), sum(r.unverifiable)
from staging.staged_rule_count r anti join file known on known.file_id = r.file_id
group by r.file_id, r.period, r.rule_id
