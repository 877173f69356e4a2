select count(*) from single_figure where period_id = :period and stated <> computed and numerator is null
