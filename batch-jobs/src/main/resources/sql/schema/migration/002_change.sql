-- changes are made anew: those of sums are not kept any more, and year_over_year is a view
drop table if exists year_over_year
