-- the columns of a staged bulk file that belong to a form
select cell_id, source_column from staging.staged_file_column where file_id = :file and form = :form order by source_column
