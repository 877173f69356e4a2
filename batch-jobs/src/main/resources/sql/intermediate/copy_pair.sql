-- grain: two returns of a peer group that agree in a stretch of cells; key: none; source: copy_return, form tables
create or replace temp table copy_pair (later integer, earlier integer)
