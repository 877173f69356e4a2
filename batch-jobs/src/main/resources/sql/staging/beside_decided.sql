-- grain: a rule that could be told beside the warehouse; key: rule_id; source: doubt_count
-- decided: in how many cases the file alone could not
select rule_id, -sum(unverifiable)::bigint as decided from doubt_count group by rule_id
