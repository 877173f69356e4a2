delete from peer_cell where period_id = :period
