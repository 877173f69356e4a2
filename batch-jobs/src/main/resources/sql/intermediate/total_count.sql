select
  count(*) filter (where is_clear) as clear, count(*) filter (where is_open and not is_clear) as open,
  count(*) filter (where not is_clear and not is_open) as suspect
from total_figure
