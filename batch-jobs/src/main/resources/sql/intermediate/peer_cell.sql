-- the levels, spreads and growths of the cells of one form, as the library's plausibility.PeerStatistics has them
insert into peer_cell
with level as (
  select
    peer_group, cell_id,
    case when count(x) >= :least then median(x) end as now,
    case when count(b) >= :least then median(b) end as before
  from suspect_peer
  group by peer_group, cell_id
),
unit_size as (
  select
    s.submission, median(s.x - l.now) as now, median(s.b - l.before) as before,
    case when count(s.x - s.b) >= 5 then median(s.x - s.b) else 0 end as growth
  from suspect_peer s join level l using (peer_group, cell_id)
  group by s.submission
)
select
  :period, :form, s.peer_group, s.cell_id,
  any_value(l.now),
  case when any_value(l.now) is not null then greatest(:tolerance, 1.4826 * median(abs(s.x - l.now - u.now))) end,
  any_value(l.before),
  case when any_value(l.before) is not null then greatest(:tolerance, 1.4826 * median(abs(s.b - l.before - u.before))) end,
  case when count(s.x - s.b) >= :least then median(s.x - s.b - u.growth) end
from suspect_peer s
join level l using (peer_group, cell_id)
join unit_size u using (submission)
group by s.peer_group, s.cell_id
