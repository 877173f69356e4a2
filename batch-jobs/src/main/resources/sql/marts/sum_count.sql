select count(*) from ${table} where period_id = :period
