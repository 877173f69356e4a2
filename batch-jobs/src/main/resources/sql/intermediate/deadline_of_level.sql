insert into deadline values (:level, :due_by)
