-- grain: a cell that is exported; key: cell_id; source: cell
create or replace temp table chosen_cell as
select * from cell where :all or indicator in (:codes) or text in (:codes)
