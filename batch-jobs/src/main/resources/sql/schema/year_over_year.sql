-- grain: the change over a year of a unit in a cell; key: (period_id, unit_id, cell_id); source: single_change, sum tables
-- made anew with every sum table
create view if not exists year_over_year as select * from single_change
