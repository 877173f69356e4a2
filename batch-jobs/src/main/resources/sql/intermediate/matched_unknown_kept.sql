-- keeps that nothing can be told
insert into like_for_like
select y.period_id, y.unit_id, y.cell_id, null, null
from year_over_year y join matched_unknown using (unit_id, cell_id)
where y.period_id = :period and y.basis in ('COMPUTED', 'INCOMPLETE')
  and y.comparability in ('COMPARABLE', 'NOT_COMPARABLE_RESPONSE')
