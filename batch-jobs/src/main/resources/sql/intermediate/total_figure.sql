-- grain: a stated total beside the sum of what is below it; key: (unit_id, cell_id); source: single_figure
-- is_clear: both are equal; is_open: while units below are missing the sum is not above the total, or figures are not exact
create or replace temp table total_figure as
select
  f.unit_id, f.cell_id, s.submission, f.stated, f.computed, f.explained_by,
  f.stated = f.computed and f.answered >= f.expected and f.qualifier = 'EXACT' as is_clear,
  f.qualifier <> 'EXACT' or f.answered < f.expected and f.computed <= f.stated as is_open
from single_figure f
join cell c using (cell_id)
join submission s
  on s.unit_id = f.unit_id and s.period_id = f.period_id and s.form = c.form and s.kind = 'TOTAL' and s.series = 'ACTUAL' and s.counts
where f.period_id = :period and f.stated is not null and f.computed is not null and f.numerator is null and c.operator = 'SUM'
  and f.unit_id in (select parent_id from period_unit)
