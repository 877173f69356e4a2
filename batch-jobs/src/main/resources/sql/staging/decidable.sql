-- grain: a finding that holds a submission; key: (submission_id, rule_id, figures); source: finding
-- of a submission, or of a rule, a unit and a period
select distinct s.submission_id, n.unit_code, n.period, n.rule_id, n.figures, n.class
from finding n
join file f on f.file_id = n.file_id and f.current
join submission s on s.first_file_id = f.first_file_id and s.submission_id = n.submission_id
where s.current and s.verdict = 'HELD' and n.holds
  and (s.submission_id = :submission or (n.rule_id = :rule and n.unit_code = :unit and n.period = :period))
order by s.submission_id, n.rule_id, n.figures
