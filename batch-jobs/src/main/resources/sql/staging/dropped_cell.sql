update cell set position = :cells + cell_id
