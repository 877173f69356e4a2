select 'doubt' as kind, rule_id, class, unit_code, period, cells, message from doubt
union all
select 'finding', rule_id, class, unit_code, period, cells, message from finding
