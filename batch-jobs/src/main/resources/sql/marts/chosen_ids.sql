select cell_id::varchar as cell_id from chosen_cell
