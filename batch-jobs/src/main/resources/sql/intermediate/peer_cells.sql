select p.peer_group, c.text as cell, p.level, p.spread, p.base_level, p.base_spread, p.growth
from peer_cell p join cell c using (cell_id)
where p.period_id = :period and p.form = :form
