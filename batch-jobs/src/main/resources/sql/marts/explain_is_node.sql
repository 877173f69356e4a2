select count(*) from node where unit_id = :unit
