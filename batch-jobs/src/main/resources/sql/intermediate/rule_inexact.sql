-- grain: a submission with a figure that is not exact, of another day or left blank, which rules look at; key: submission
create or replace temp table rule_inexact as
select distinct submission
from observation_detail
where cell_id in (select cell_id from cell where text in (${cells}))
  and (qualifier <> 'EXACT' or as_of is not null or state = 'BLANK' and cell_id in (select cell_id from cell where text in (${summed})))
