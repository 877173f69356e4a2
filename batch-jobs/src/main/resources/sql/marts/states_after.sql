select state_id from register_state where state_id > :state order by state_id
