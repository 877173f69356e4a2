-- adds those of the lowest units where they are too many to be listed: their total, else their own figure
insert into rebased_figure
with counted as (
  select f.*
  from ${table} f
  where f.period_id = :base and f.series = 'ACTUAL'
    and f.unit_id in (select unit_id from rebased_source)
    and f.unit_id not in (select unit_id from figure where period_id = :base)
    and f.submission in (
      select submission from submission
      where period_id = :base and counts and unit_id in (select unit_id from rebased_source))
),
long as (
  select unit_id, kind, unnest([[[cells: {id}]]]) as cell_id, unnest([[[cells: {column}]]]) as value from counted
)
select l.unit_id, l.cell_id, coalesce(max(l.value) filter (l.kind = 'TOTAL'), sum(l.value) filter (l.kind <> 'TOTAL'))
from long l join cell c using (cell_id)
where l.value is not null and c.nature = :nature
group by l.unit_id, l.cell_id
