-- grain: a unit with figures in the period or its base; key: unit_id; source: lone_figure, sum tables
create or replace temp table told_unit as select distinct unit_id from (select unit_id from lone_figure ${sums})
