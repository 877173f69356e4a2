-- grain: a return beside that of the year before; key: submission; source: suspect_part
create or replace temp table suspect_pair as
select submission, bool_or(is_far) as is_far, sum(equal) as equal, sum(compared) as compared
from suspect_part
group by submission
