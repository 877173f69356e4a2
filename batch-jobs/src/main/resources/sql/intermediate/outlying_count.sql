select rule_id, count(*) filter (where reach is not null) as found from outlying group by rule_id order by rule_id
