-- figures far from the unit's own of earlier periods, as the library's plausibility.OwnHistory has them; those that cannot be
-- told because figures are not exact are open
insert into outlying
with setting as (
  select unnest([[[cells: {'cell_id': {id}, 'periods': {least_periods}, 'most': {limit}, 'share': {share}, 'spread': {least_spread}}]]],
    recursive := true)
),
inexact as (
  select p.submission, p.other, d.cell_id
  from past_return p join observation_detail d on d.submission = p.other
  where d.qualifier <> 'EXACT' and d.cell_id in (select cell_id from setting)
),
inexact_now as (
  select i.submission, i.cell_id from inexact_pair i join observation_detail d using (submission, cell_id) where d.qualifier <> 'EXACT'
),
touched as (
  select submission, cell_id from inexact union select submission, cell_id from inexact_now
),
likely as (
  select submission, unnest(likely) as cell_id from outlying_past
  union
  select t.submission, t.cell_id
  from (select submission, unnest(tested) as cell_id from outlying_past) t join touched using (submission, cell_id)
),
figure as (
  select
    l.submission, l.cell_id, p.other, p.start_date,
    list_extract([[[cells: x.{column}::double]]], list_position([[[cells: {id}]]], l.cell_id)) as x,
    list_extract([[[cells: b.{column}::double]]], list_position([[[cells: {id}]]], l.cell_id)) as b
  from likely l
  join past_return p using (submission)
  join ${table} x on x.submission = l.submission
  join ${table} b on b.submission = p.other
),
usual as (
  select
    f.submission, f.cell_id, any_value(f.x) as x, list(f.other order by f.start_date desc, f.other) as others,
    count(*) filter (where i.other is null) as periods, median(f.b) filter (where i.other is null) as middle,
    mad(f.b) filter (where i.other is null) as deviation
  from figure f
  left join inexact i on i.submission = f.submission and i.other = f.other and i.cell_id = f.cell_id
  where f.b is not null
  group by f.submission, f.cell_id
),
told as (
  select
    u.*, n.cell_id is not null or u.periods < s.periods as is_open,
    s.most * greatest(1.4826 * u.deviation, s.share * abs(u.middle), s.spread) as reach
  from usual u
  join setting s using (cell_id)
  left join inexact_now n on n.submission = u.submission and n.cell_id = u.cell_id
)
select
  :rule, submission, cell_id, others, case when not is_open then abs(x - middle) end, null, null, null
from told
where is_open or abs(x - middle) > (1 + 1e-12) * reach
