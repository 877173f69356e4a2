-- a finding that is decided on holds no submission any more
update finding
set holds = false, explanation = :words
from (select s.file_id, s.submission_id from submission s semi join decided using (submission)) about
where finding.file_id = about.file_id and finding.submission_id = about.submission_id
  and finding.rule_id = :rule and finding.figures = :figures and finding.holds
