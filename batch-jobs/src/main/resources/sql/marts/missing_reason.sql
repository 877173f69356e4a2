-- grain: a unit and cell without a figure in a period, with the reason; key: (unit_id, cell_id); source: observation_detail, submission
-- of several reasons the most telling: what stood in the cell, then what became of the submission
create or replace temp table missing_reason as
with attempt as (
  select s.unit_id, s.form, s.submission, s.verdict
  from submission s semi join told_unit using (unit_id)
  where s.period_id = :period and s.series = 'ACTUAL'
),
stood as (
  select a.unit_id, d.cell_id, min(d.state) as reason
  from observation_detail d join attempt a using (submission)
  where d.state in ('BLANK', 'MASKED') and a.verdict = 'ACCEPTED'
  group by a.unit_id, d.cell_id
),
fate as (
  select unit_id, form,
    case when bool_or(verdict = 'ACCEPTED') then null when bool_or(verdict = 'HELD') then 'HELD' else 'REJECTED' end as reason
  from attempt
  group by unit_id, form
)
select unit_id, cell_id, reason from stood
union all
select f.unit_id, c.cell_id, f.reason
from fate f join cell c on c.form = f.form
where f.reason is not null
