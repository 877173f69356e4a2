delete from ${table} where period_id = :period
