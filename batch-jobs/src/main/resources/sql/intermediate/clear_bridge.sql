delete from bridge where period_id = :period
