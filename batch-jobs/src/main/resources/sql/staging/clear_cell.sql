-- what the catalogue does not know any more keeps its number, for the figures that are there and for the day it comes back
delete from cell where not list_contains([${dropped}]::integer[], cell_id)
