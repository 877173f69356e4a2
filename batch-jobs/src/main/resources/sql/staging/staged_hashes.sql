select content_hash from staging.staged_file order by file_id
