-- grain: a part of a node's sum; key: (part, unit_id); source: figure, form tables
-- lowest units count with their total, or else with their own figures and adjustments, as in the sum
create or replace temp table explain_part as
with below as (
  select u.unit_id, n.unit_id is not null as is_node
  from period_unit u left join node n using (unit_id)
  where u.parent_id = :unit and (u.open_at_end or :nature <> 'STOCK')
),
written as (
  select
    f.unit_id, f.kind, ${column} as value, s.submission_id,
    concat(coalesce(o.path, t.path), '!', source_cell(
      d.source_sheet, coalesce(d.source_row, f.source_row), coalesce(d.source_column, k.source_column))) as place
  from ${table} f
  join submission s using (submission)
  join file t using (file_id)
  left join observation_detail d on d.submission = f.submission and d.cell_id = :cell
  left join file o on o.file_id = d.source_file_id
  left join file_column k on k.file_id = s.file_id and k.cell_id = :cell
  where s.counts and f.period_id = :period and f.series = 'ACTUAL' and ${column} is not null
    and (f.unit_id = :unit or f.unit_id in (select unit_id from below where not is_node))
),
part as (
  select 'NODE' as part, f.unit_id, f.value, f.basis, '' as place, '' as submission_id
  from figure f join below b using (unit_id)
  where b.is_node and f.cell_id = :cell and f.period_id = :period and f.value is not null
  union all
  select
    'LOWEST', unit_id,
    coalesce(max(value) filter (where kind = 'TOTAL'), sum(value) filter (where kind <> 'TOTAL')),
    case when bool_or(kind = 'TOTAL') then 'STATED' else 'OWN' end,
    coalesce(max(place) filter (where kind = 'TOTAL'), string_agg(place, '; ' order by kind desc)),
    coalesce(max(submission_id) filter (where kind = 'TOTAL'), string_agg(submission_id, '; ' order by kind desc))
  from written
  where unit_id <> :unit
  group by unit_id
  union all
  select kind, unit_id, value, case when kind = 'OWN' then 'OWN' else '' end, place, submission_id
  from written
  where unit_id = :unit and kind <> 'TOTAL'
)
select
  p.*, row_number() over (order by abs(p.value) desc, p.part, p.unit_id) as rank
from part p
