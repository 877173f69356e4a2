delete from doubt_count where period_id = :period
