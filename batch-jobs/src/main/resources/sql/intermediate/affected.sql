-- grain: a form and a node that is more than the sum of plain figures of the lowest units: it or a unit below it reports for
-- itself, states a total or reports a figure that is inexact or of another day; key: (form, unit_id); source: submission, bound, dated
create or replace temp table affected as
with told as (
  select s.form, s.unit_id
  from submission s
  where s.period_id = :period and s.series = 'ACTUAL' and s.counts
    and (s.unit_id in (select unit_id from node) or s.unit_id in (select unit_id from leaf_total))
  union
  select c.form, b.unit_id from bound b join cell c using (cell_id)
  union
  select c.form, d.unit_id from dated d join cell c using (cell_id)
),
placed as (
  select distinct t.form, coalesce(n.unit_id, u.parent_id) as unit_id
  from told t join period_unit u using (unit_id) left join node n using (unit_id)
)
select distinct p.form, a.above_id as unit_id from placed p join above a on a.node_id = p.unit_id
