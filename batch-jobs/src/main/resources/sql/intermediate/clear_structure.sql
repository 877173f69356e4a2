delete from structure where period_id = :period
