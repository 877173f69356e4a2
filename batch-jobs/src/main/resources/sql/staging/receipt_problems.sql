-- grain: a problem; key: (file_id, number); source: staged_finding, previous_finding
-- change: whether it was there when the same path was read before, in the same cells or in the same words; empty for a first reading
select
  f.*,
  case
    when p.file_id is null or f.class = 'INFO' then ''
    when c.file_id is not null or m.file_id is not null then 'STILL_WRONG'
    else 'NEW'
  end as change
from staging.staged_finding f
left join previous_file p on p.file_id = f.file_id
left join (select distinct file_id, rule_id, unit_code, period, cells from previous_finding) c
  on c.file_id = f.file_id and c.rule_id = f.rule_id and c.unit_code = f.unit_code and c.period = f.period and c.cells = f.cells
left join (select distinct file_id, rule_id, unit_code, period, message from previous_finding) m
  on m.file_id = f.file_id and m.rule_id = f.rule_id and m.unit_code = f.unit_code and m.period = f.period
  and m.message = f.message
order by f.file_id, f.number
