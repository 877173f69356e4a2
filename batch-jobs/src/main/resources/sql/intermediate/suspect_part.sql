-- grain: a return beside that of the year before in some of its cells; key: none; source: suspect_return, form tables
create or replace temp table suspect_part (submission integer, is_far boolean, equal integer, compared integer)
