-- grain: the figure of a unit in a cell that is a part of a rate; key: (unit_id, cell_id); source: node_figure, sum tables
create or replace temp table part_figure as
select * from node_figure
where cell_id in (select numerator_id from cell) or cell_id in (select denominator_id from cell)
