-- grain: a finding that holds a submission; key: (submission_id, rule_id, figures); source: finding
-- of a submission, or of a rule, a unit and a period
select distinct s.submission_id, n.unit_code, n.period, n.rule_id, n.figures, n.class
from finding n
join submission s using (file_id, submission_id)
where s.current and s.verdict = 'HELD' and n.holds
  and (s.submission_id = :submission or (n.rule_id = :rule and n.unit_code = :unit and n.period = :period))
order by s.submission_id, n.rule_id, n.figures
