-- the unit below that explains an imbalance best, as core-lib's rollup says: the only one without a figure; none where
-- several have no figure; else the nearest of those whose own imbalance lies within half of it and those whose figure equals it to within a tenth
update single_figure
set explained_by = e.unit_id
from (
  with child as (
    select
      f.unit_id as parent_id, f.cell_id, u.unit_id, u.code, below.value,
      f.stated - f.computed as imbalance, below.stated - below.computed as own_imbalance
    from single_figure f
    join period_unit u on u.parent_id = f.unit_id
    left join figure below on below.period_id = f.period_id and below.unit_id = u.unit_id and below.cell_id = f.cell_id
    where f.period_id = :period and f.stated <> f.computed and f.numerator is null
  ),
  near as (
    select
      *,
      least(
        case when abs(imbalance - own_imbalance) <= 0.5 * abs(imbalance) then abs(imbalance - own_imbalance) end,
        case when abs(abs(imbalance) - abs(value)) <= 0.1 * abs(imbalance) then abs(abs(imbalance) - abs(value)) end
      ) as distance,
      count(*) filter (where value is null) over (partition by parent_id, cell_id) as without_figure
    from child
  )
  select parent_id, cell_id, unit_id
  from near
  where (without_figure = 1 and value is null) or (without_figure = 0 and distance is not null)
  qualify row_number() over (partition by parent_id, cell_id order by distance nulls last, code) = 1
) e
where single_figure.period_id = :period and single_figure.unit_id = e.parent_id and single_figure.cell_id = e.cell_id
