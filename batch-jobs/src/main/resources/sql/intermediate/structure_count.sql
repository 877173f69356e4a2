select count(*) from structure where period_id = :period
