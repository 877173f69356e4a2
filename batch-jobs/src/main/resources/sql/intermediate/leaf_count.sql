select count(*) from period_unit anti join node using (unit_id)
