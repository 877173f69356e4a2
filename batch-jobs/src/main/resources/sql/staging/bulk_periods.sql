-- grain: a period as a bulk file writes it; key: period; source: the file
select distinct period from staging.${table} order by period
