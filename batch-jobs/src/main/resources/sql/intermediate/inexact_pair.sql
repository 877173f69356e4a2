-- grain: a cell of a return that is not exact in it or in the one that it is held against; key: (submission, cell_id);
-- source: suspect_return, observation_detail
create or replace temp table inexact_pair as
with beside as (
  select submission, submission as other from suspect_return
  union all
  select submission, base from suspect_return where base is not null
)
select distinct b.submission, d.cell_id
from beside b join observation_detail d on d.submission = b.other
where d.qualifier <> 'EXACT'
