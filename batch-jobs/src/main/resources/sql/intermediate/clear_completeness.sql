delete from completeness where period_id = :period
