insert into form_column values (:form, :cell)
