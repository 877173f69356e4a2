-- grain: a failed check of a submission that names a cell, or any of a returned one; key: number; source: finding
select number, rule_id, class, message, message_en, cells
from finding
where file_id = :file and submission_id = :submission
  and (:returned or list_contains(string_split(cells, '; '), :place))
order by number
