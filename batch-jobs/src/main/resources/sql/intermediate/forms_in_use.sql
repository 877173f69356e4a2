select distinct form from submission where period_id = :period and series = 'ACTUAL' order by form
