-- grain: a key with several attempts in the published period; key: all columns; source: submission
create or replace temp table revised_key as
select distinct s.unit_id, s.period_id, s.form, s.kind
from submission s join span p using (period_id)
where s.revision > 1 and s.series = 'ACTUAL'
