insert into maker values (:maker)
