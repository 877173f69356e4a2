select period_id from span order by period_id
