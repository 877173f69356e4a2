-- grain: the whole table; source: the wide table
-- k0, k1, … count the rows in which a rule has a figure to say something about
create or replace temp table rule_touched as
select [[rules: count({known}) as k{number}]]
from ${table}
