select distinct date from rebased_division where date > :base_start order by date
