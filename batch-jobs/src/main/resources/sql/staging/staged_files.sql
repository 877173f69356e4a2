select file_id, first_file_id, path, folder, content_hash, bytes, received_at from staging.staged_file order by file_id
