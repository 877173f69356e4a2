-- whether there are returns beside one of the year before: 1 or 0
select count(*) from (from suspect_return where base is not null limit 1)
