select count(*) from staging.${table}
