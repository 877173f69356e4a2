-- grain: what is left out of a node's parts; source: explain_part, period_unit
select
  (select count(*) from explain_part where rank > :most) as count,
  (select sum(value) from explain_part where rank > :most) as value,
  (select count(*) from period_unit u where u.parent_id = :unit and (u.open_at_end or :nature <> 'STOCK')
    and u.unit_id not in (select unit_id from explain_part where part in ('NODE', 'LOWEST'))) as without
