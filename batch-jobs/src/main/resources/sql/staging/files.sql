select file_id, folder, content_hash, fingerprint from file order by file_id
