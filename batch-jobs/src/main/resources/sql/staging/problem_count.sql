select count(*) from staging.staged_finding
