-- grain: a submission of actual figures that is not added up; key: submission; source: submission
create or replace temp table uncounted as
select submission from submission where period_id = :period and not counts
