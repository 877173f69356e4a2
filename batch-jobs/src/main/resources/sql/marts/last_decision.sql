select coalesce(max(decision), 0) from decision
