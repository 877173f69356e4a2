select distinct form from read_again where same and not bulk and verdict <> 'RETURNED' order by form
