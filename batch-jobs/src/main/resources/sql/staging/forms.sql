select distinct form from form_column order by form
