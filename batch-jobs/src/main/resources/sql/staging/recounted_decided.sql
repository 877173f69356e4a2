-- grain: a key of submissions of which one is decided on; key: all; source: decided
create or replace temp table recounted as
select distinct s.unit_id, s.period_id, s.form, s.kind, s.series from decided join submission s using (submission)
