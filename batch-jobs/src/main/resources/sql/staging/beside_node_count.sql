select count(*) from beside_node
