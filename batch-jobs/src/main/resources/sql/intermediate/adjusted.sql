select count(*) from submission where period_id = :period and form = :form and kind = 'ADJUSTMENT' and counts
