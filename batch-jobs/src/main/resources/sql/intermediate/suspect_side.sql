-- grain: a return that is looked at, and the one that it is held against; key: (number, is_before); source: suspect, form tables
with side as (
  select number, peer_group, false as is_before, submission from suspect where number between :first and :last
  union all
  select number, peer_group, true, base from suspect where number between :first and :last and base is not null
)
select
  w.number, w.peer_group, w.is_before, u.code as unit_code, s.submission_id, t.file_id, t.path, f.source_row as line,
  [[[cells: f.{column}]]] as figures
from side w
join ${table} f on f.submission = w.submission
join submission s on s.submission = w.submission
join file t using (file_id)
join period_unit u on u.unit_id = s.unit_id
order by w.number, w.is_before
