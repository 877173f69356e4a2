-- the unit below that explains an imbalance best: the only one without a figure, else the one whose figure is the imbalance
update figure
set explained_by = e.unit_id
from (
  select f.unit_id as parent_id, f.cell_id,
    case
      when count(*) filter (where below.value is null) = 1 then any_value(u.unit_id) filter (where below.value is null)
      when count(*) filter (where abs(below.value) = abs(f.stated - f.computed)) = 1
        then any_value(u.unit_id) filter (where abs(below.value) = abs(f.stated - f.computed))
    end as unit_id
  from figure f
  join period_unit u on u.parent_id = f.unit_id
  left join figure below on below.period_id = f.period_id and below.unit_id = u.unit_id and below.cell_id = f.cell_id
  where f.period_id = :period and f.stated <> f.computed
  group by f.unit_id, f.cell_id, f.stated, f.computed
) e
where figure.period_id = :period and figure.unit_id = e.parent_id and figure.cell_id = e.cell_id and e.unit_id is not null
