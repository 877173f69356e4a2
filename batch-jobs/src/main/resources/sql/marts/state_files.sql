select path, content_hash from register_file where state_id = :state order by path
