-- grain: a held submission that a decision is about; key: submission; source: submission, finding
create or replace temp table decided as
select distinct s.submission
from submission s
join file f on f.first_file_id = s.first_file_id and f.current
join finding n on n.file_id = f.file_id and n.submission_id = s.submission_id
where s.current and s.verdict = 'HELD' and n.rule_id = :rule and n.figures = :figures and n.holds
  and (:submission = '' or s.submission_id = :submission)
union
select submission from submission where current and verdict = 'HELD' and submission_id = :submission and :rule = ''
