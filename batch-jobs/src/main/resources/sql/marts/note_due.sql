insert into publication values (:period, :work)
