-- grain: a held submission that a decision is about; key: submission; source: submission, finding
create or replace temp table decided as
select distinct s.submission
from submission s
join finding n using (file_id, submission_id)
where s.current and s.verdict = 'HELD' and n.rule_id = :rule and n.figures = :figures and n.holds
  and (:submission = '' or s.submission_id = :submission)
union
select submission from submission where current and verdict = 'HELD' and submission_id = :submission and :rule = ''
