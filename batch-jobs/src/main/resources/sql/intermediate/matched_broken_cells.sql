select distinct cell_id from matched_broken order by cell_id
