select form, cell_id from known.form_column order by form, cell_id
