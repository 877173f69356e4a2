delete from like_for_like where period_id = :period
