-- grain: a figure as it is published; key: (unit_id, cell_id, period_id); source: figure
select
  f.value, f.basis, f.computed, f.stated, f.qualifier, f.numerator, f.denominator, f.as_of, f.expected, f.answered,
  e.code as explained_by
from figure f left join unit e on e.unit_id = f.explained_by
where f.unit_id = :unit and f.cell_id = :cell and f.period_id = :period
