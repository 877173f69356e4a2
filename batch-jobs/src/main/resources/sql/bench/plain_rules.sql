-- grain: a unit that fails a rule; key: unit_id; source: figures
-- the same rules written by hand: the failing units and how many fail each rule
create or replace temp table plain_failure as
select unit_id, [[[rules: {fails}]]] as failed
from figures
where ${any};
create or replace temp table plain_total as
select unnest([[[rules: count(*) filter (failed[{position}])]]]) as failed
from plain_failure
