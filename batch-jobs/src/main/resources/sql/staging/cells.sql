select cell_id, text from cell order by cell_id
