select distinct period from staging.staged_submission where file_id = :file and bulk order by period
