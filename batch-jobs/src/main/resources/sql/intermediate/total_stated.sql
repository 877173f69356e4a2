-- grain: a unit's stated figure for its whole subtree; key: (unit_id, cell_id); source: reported, bound, dated
create or replace temp table total_stated as
select
  r.unit_id, r.cell_id, r.value,
  coalesce(b.lower_bound - r.value::decimal(38, 4), 0) as lower_gap, coalesce(b.upper_bound - r.value::decimal(38, 4), 0) as upper_gap,
  b.unit_id is not null and b.lower_bound is null as lower_open,
  b.unit_id is not null and b.upper_bound is null as upper_open,
  coalesce(b.approximate, false) as approximate,
  d.as_of
from reported r
left join bound b on b.unit_id = r.unit_id and b.cell_id = r.cell_id and b.kind = r.kind
left join dated d on d.unit_id = r.unit_id and d.cell_id = r.cell_id and d.kind = r.kind
where r.kind = 'TOTAL'
