select coalesce(sum(len(tested)), 0) from outlying_past
