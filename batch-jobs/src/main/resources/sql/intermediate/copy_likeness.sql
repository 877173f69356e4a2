-- grain: two returns in some of their cells; key: none; source: copy_pair, form tables
create or replace temp table copy_likeness (later integer, earlier integer, equal integer, compared integer)
