-- grain: a unit, cell and period asked about; key: unit_id; source: unit_span, cell, period
select
  u.unit_id, u.code as unit_code, s.name as unit_name, s.level, c.cell_id, c.indicator, c.name, c.category, c.category_name,
  c.form, c.nature, c.operator, c.numerator_id, c.denominator_id, c.unit as measure, p.period_id, p.code as period
from period_unit u
join unit_span s on s.unit_id = u.unit_id
join period p on p.code = :period
join cell c on ${cell} = :cell
where ${unit} = :unit and s.valid_from <= p.end_date
order by s.valid_from desc
limit 1
