-- grain: a cell whose changes are listed; key: cell_id, also place; source: year_over_year
create or replace temp table change_cell as
select c.*, row_number() over (order by c.position, c.cell_id)::integer as place
from cell c
where c.cell_id in (select y.cell_id from year_over_year y join span using (period_id))
