-- keeps that nothing can be told
insert into like_for_like select :period, unit_id, cell_id, null, null from matched_unknown
