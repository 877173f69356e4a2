-- grain: a figure of the base that has another place today; key: (unit_id, cell_id); source: figure
create or replace temp table rebased_figure as
select f.unit_id, f.cell_id, f.value
from figure f
join cell c using (cell_id)
where f.period_id = :base and f.value is not null and c.operator = 'SUM' and c.nature = :nature
  and f.unit_id in (select unit_id from rebased_source)
