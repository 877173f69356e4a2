select coalesce(max(state_id), 0) from register_state
