-- figures are made anew: sums are kept wide from now on, and figure is a view
drop table if exists figure
