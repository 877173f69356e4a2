-- grain: a stated change or completion beside the figure and what it is compared with; key: (unit_id, kind, cell_id);
-- source: the form's table, target
-- is_clear: all three are exact, and it is what follows from the other two to within half a unit of the last decimal kept
create or replace temp table stated_figure as
with stated as (
  select unit_id, kind, max(submission) as submission
  from submission
  where period_id = :period and form = :form and series = :series and (counts or current and verdict = 'HELD')
  group by unit_id, kind
),
actual as (
  select unit_id, kind, submission from submission
  where period_id = :period and form = :form and series = 'ACTUAL' and counts
),
other as (
  select unit_id, kind, submission from submission
  where form = :form and counts
    and case when :series = 'COMPLETION' then period_id = :period and series = 'TARGET' else period_id = :base and series = 'ACTUAL' end
),
long as (
  select
    s.unit_id, s.kind, s.submission, a.submission as actual, o.submission as other,
    unnest([[[cells: {id}]]]) as cell_id,
    unnest([[[cells: f.{column}]]]) as value,
    unnest([[[cells: x.{column}]]]) as actual_value,
    unnest([[[cells: y.{column}]]]) as other_value
  from stated s
  join ${table} f on f.submission = s.submission
  left join actual a on a.unit_id = s.unit_id and a.kind = s.kind
  left join ${table} x on x.submission = a.submission
  left join other o on o.unit_id = s.unit_id and o.kind = s.kind
  left join ${table} y on y.submission = o.submission
),
known as (
  select l.* replace (coalesce(l.other_value, case when :series = 'COMPLETION' then t.value end) as other_value)
  from long l
  join cell c using (cell_id)
  left join target t on t.unit_id = l.unit_id and t.cell_id = l.cell_id and t.period_id = :period
  where l.value is not null and (:series = 'CHANGE' or c.nature not in ('RATE', 'SCORE'))
)
select
  k.*,
  coalesce(
    case :series
      when 'CHANGE' then k.value = k.actual_value - k.other_value
      when 'CHANGE_PERCENT' then k.other_value > 0
        and 200 * abs(100::decimal(38, 2) * (k.actual_value - k.other_value) - (k.value::decimal(38, 2) * k.other_value)) <= k.other_value
      else k.other_value > 0
        and 200 * abs(100::decimal(38, 2) * k.actual_value - (k.value::decimal(38, 2) * k.other_value)) <= k.other_value
    end, false)
    and not exists (
      select 1 from observation_detail d
      where d.cell_id = k.cell_id and d.qualifier <> 'EXACT' and d.submission in (k.submission, k.actual, k.other)
    ) as is_clear
from known k
