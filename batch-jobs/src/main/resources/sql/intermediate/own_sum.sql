-- grain: a unit's own figure with its adjustments; key: (unit_id, cell_id); source: reported, bound, dated
-- reports: whether the unit itself reported, not only an adjustment
create or replace temp table own_sum as
select
  r.unit_id, r.cell_id, sum(r.value) as value, bool_or(r.kind = 'OWN') as reports,
  coalesce(sum(b.lower_bound - r.value::decimal(38, 4)), 0) as lower_gap, coalesce(sum(b.upper_bound - r.value::decimal(38, 4)), 0) as upper_gap,
  bool_or(b.unit_id is not null and b.lower_bound is null) as lower_open,
  bool_or(b.unit_id is not null and b.upper_bound is null) as upper_open,
  bool_or(coalesce(b.approximate, false)) as approximate,
  min(d.as_of) as as_of
from reported r
left join bound b on b.unit_id = r.unit_id and b.cell_id = r.cell_id and b.kind = r.kind
left join dated d on d.unit_id = r.unit_id and d.cell_id = r.cell_id and d.kind = r.kind
where r.kind <> 'TOTAL'
group by r.unit_id, r.cell_id
