-- gives a period its code where people wrote it otherwise
update staging.${table} set period = :code where period = :text
