-- grain: a unit and cell with a figure over another span within the base; key: (unit_id, cell_id); source: figure
create or replace temp table other_span as
select distinct unit_id, cell_id from figure where period_id in (${periods})
