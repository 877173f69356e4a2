-- grain: a cell that has a column in its form's table; key: cell_id; source: submissions
-- a form's table form_<id> gets a column for a cell when the cell is first reported
create table if not exists form_column (form varchar not null, cell_id integer not null)
