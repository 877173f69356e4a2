delete from doubt where period_id = :period
