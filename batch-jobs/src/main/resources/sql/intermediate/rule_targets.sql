select count(*) from target where period_id = :period
