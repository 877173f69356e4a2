delete from cell
