-- grain: the figure of a unit in a cell over a period; key: (period_id, unit_id, cell_id); source: single_figure, sum tables
-- value is what is published; computed and stated stand beside it; basis says which of them it is
-- made anew with every sum table
create view if not exists figure as select * from single_figure
