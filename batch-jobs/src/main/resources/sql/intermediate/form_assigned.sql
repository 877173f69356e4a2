insert into form_assignment values (:form, :asks_leaves, ${levels}, ${kinds})
