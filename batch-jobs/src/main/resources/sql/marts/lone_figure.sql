-- grain: a figure of the period or its base that is not paired in the wide; key: (period_id, unit_id, cell_id); source: single_figure
create or replace temp table lone_figure as select * from single_figure where period_id in (:period, :base)
