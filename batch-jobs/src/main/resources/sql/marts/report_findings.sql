-- grain: a failed check of the last reading of a file or a doubt, in the reported unit's subtree; key: (path, number);
-- source: finding, doubt
with recursive below as (
  select unit_id, code, name from unit_name where code = :root
  union all
  select u.unit_id, u.code, u.name from unit_name u join below b on u.parent_id = b.unit_id
),
fate as (
  select first_file_id, submission_id, max(verdict) as verdict from submission where current group by all
),
told as (
  select
    n.unit_code, n.period, n.rule_id, n.class, n.left_side, n.right_side, n.imbalance, n.message, n.message_en, n.cells,
    n.explanation, f.path, n.number, s.verdict, false as is_doubt
  from finding n
  join file f using (file_id)
  left join fate s on s.first_file_id = f.first_file_id and s.submission_id = n.submission_id
  where f.current and n.period in (select code from span)
  union all
  select
    d.unit_code, d.period, d.rule_id, d.class, d.left_side, d.right_side, d.imbalance, d.message, d.message_en, d.cells,
    '', '', d.number, s.verdict, true
  from doubt d
  left join (select submission_id, max(verdict) as verdict from fate group by submission_id) s using (submission_id)
  where d.period_id in (select period_id from span)
)
select
  coalesce(b.name, n.unit_code) as unit_name, n.unit_code, n.period, n.rule_id, n.class, coalesce(n.verdict, '') as verdict,
  n.left_side, n.right_side, plain(n.imbalance) as imbalance, n.message, n.message_en, n.cells, n.explanation, n.path
from told n
left join below b on b.code = n.unit_code
order by n.is_doubt, n.period, n.unit_code, n.path, n.number
