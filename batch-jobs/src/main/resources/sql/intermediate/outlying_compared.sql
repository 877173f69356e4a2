select coalesce(sum(compared), 0) as compared, coalesce(sum(tested), 0) as tested from outlying_beside
