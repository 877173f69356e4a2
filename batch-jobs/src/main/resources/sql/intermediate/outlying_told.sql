-- grain: a figure that is told or open; key: number; source: outlying
-- of those outside what is usual the ones that lie furthest outside, so many of each cell as settings want
create or replace temp table outlying_told as
with setting as (
  select :change_rule as rule_id, unnest([[[cells: {id}]]]) as cell_id, unnest([[[cells: {most_changed}]]]) as most
  union all
  select :ratio_rule, unnest([[[cells: {id}]]]), unnest([[[cells: {most_unlike}]]])
  union all
  select :history_rule, unnest([[[cells: {id}]]]), unnest([[[cells: {most_outside}]]])
),
ranked as (
  select
    o.*, u.code, r.kind,
    row_number() over (partition by o.rule_id, o.cell_id order by o.reach desc nulls last, u.code, r.kind) as place
  from outlying o
  join suspect_return r using (submission)
  join period_unit u using (unit_id)
)
select
  r.* exclude (place), row_number() over (order by r.rule_id, r.code, r.kind, c.position, c.cell_id) as number
from ranked r
join setting s using (rule_id, cell_id)
join cell c using (cell_id)
where r.reach is null or r.place <= s.most
