select unit_id, code from unit
