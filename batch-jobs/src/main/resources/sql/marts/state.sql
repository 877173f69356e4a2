select known_at, fingerprint, program from register_state where state_id = :state
