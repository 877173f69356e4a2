-- grain: a top unit and period; key: (unit_code, period); source: figure, unit_span
-- the run fails on a difference, so that every cell counted here ties out
with top as (
  select s.unit_id, s.code, s.valid_from
  from unit_span s
  where s.parent_id is null and s.valid_from <= (select max(end_date) from span)
)
select u.code as unit_code, p.code as period, count(*) as cells
from figure f
join span p using (period_id)
join top u using (unit_id)
join cell c using (cell_id)
where f.computed is not null and c.operator = 'SUM'
  and not exists (
    from unit_span later
    where later.unit_id = u.unit_id and later.valid_from > u.valid_from and later.valid_from <= (select max(end_date) from span)
  )
group by u.code, p.code
order by u.code, p.code
