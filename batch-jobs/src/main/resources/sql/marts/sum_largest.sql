-- the largest figure of a sum table in the period or its base
select coalesce(greatest([[cells: max(abs({column}))]]), 0) as largest from ${table} where period_id in (:period, :base)
