-- grain: a cell that may have changes; key: cell_id, also place, the order of print; source: cell
-- head and tail are parts of its lines in CSV
create or replace temp table change_cell as
select
  c.cell_id, row_number() over (order by c.position, c.cell_id)::integer as place,
  c.indicator, c.name as indicator_name, nullif(c.category, '') as category, c.nature,
  nullif(c.category_name, '') as category_name, c.operator = 'SUM' and c.nature in ('STOCK', 'FLOW') as is_added,
  concat(csv(c.indicator), ',', csv(c.name), ',', csv(c.category), ',', csv(c.nature), ',') as cell_head,
  csv(c.category_name) as cell_tail
from cell c
