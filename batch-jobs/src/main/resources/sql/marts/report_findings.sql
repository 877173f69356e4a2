-- grain: a failed check of the last reading of a file, in the reported unit's subtree; key: (path, number); source: finding
with recursive below as (
  select unit_id, code, name from unit_name where code = :root
  union all
  select u.unit_id, u.code, u.name from unit_name u join below b on u.parent_id = b.unit_id
),
fate as (
  select first_file_id, submission_id, max(verdict) as verdict from submission where current group by all
)
select
  coalesce(b.name, n.unit_code) as unit_name, n.unit_code, n.period, n.rule_id, n.class, coalesce(s.verdict, '') as verdict,
  n.left_side, n.right_side, plain(n.imbalance) as imbalance, n.message, n.message_en, n.cells, n.explanation, f.path
from finding n
join file f using (file_id)
left join below b on b.code = n.unit_code
left join fate s on s.first_file_id = f.first_file_id and s.submission_id = n.submission_id
where f.current and n.period in (select code from span)
order by n.period, n.unit_code, f.path, n.number
