-- grain: a stated total that differs from the sum of its parts, in the reported unit or one directly below; key: (unit_code, period, cell)
select
  u.code as unit_code, u.name as unit_name, p.code as period, c.text as cell, f.stated, f.computed, f.stated - f.computed as imbalance,
  f.basis, f.expected, f.answered, coalesce(e.name, '') as explained_by, u.code = :root as is_root
from figure f
join span p using (period_id)
join unit_name u using (unit_id)
join unit_name r on r.code = :root and (u.unit_id = r.unit_id or u.parent_id = r.unit_id)
join cell c using (cell_id)
left join unit_name e on e.unit_id = f.explained_by
where f.stated <> f.computed and f.numerator is null
order by u.code, p.end_date, p.start_date desc, p.code, c.position
