-- grain: a key of submissions that has several attempts, or lost one; key: all; source: staging
create or replace temp table recounted as
select unit_id, period_id, form, kind, series from numbered_submission where revision > 1
union all
select unit_id, period_id, form, kind, series from superseded
