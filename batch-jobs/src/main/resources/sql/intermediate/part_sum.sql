insert into part_figure
select
  unit_id, cell_id, value, basis, computed, null, expected, answered, covered, due, 0, 0, false, false, false, null
from (${figures})
