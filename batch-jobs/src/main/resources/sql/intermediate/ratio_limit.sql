-- grain: a cell in a peer group in which ratios can be tested; key: (peer_group, cell_id); source: ratio_peer
-- what the effects must lie between, as the library's plausibility.PeerRatios has them
create or replace temp table ratio_limit as
with setting as (
  select unnest([[[cells: {'cell_id': {id}, 'u': {u}, 'a': {a}, 'c': {c}, 'pairs': {least_pairs}, 'spread': {least_ratio_spread}}]]], recursive := true)
),
middle as (
  select
    peer_group, cell_id, quantile_cont(ratio, 0.5) as ratio, quantile_cont(larger, 0.5) as larger,
    2 * count(*) filter (where ratio = 1) >= count(*) as is_idle
  from ratio_peer
  group by peer_group, cell_id
),
effect as (
  select
    p.peer_group, p.cell_id,
    case when p.ratio < m.ratio then 1 - m.ratio / p.ratio else p.ratio / m.ratio - 1 end * pow(p.larger, s.u) as effect
  from ratio_peer p
  join middle m using (peer_group, cell_id)
  join setting s using (cell_id)
  where not m.is_idle or p.ratio <> 1
),
quartile as (
  select
    peer_group, cell_id, count(*) as pairs, quantile_cont(effect, 0.25) as first, quantile_cont(effect, 0.5) as second,
    quantile_cont(effect, 0.75) as third
  from effect
  group by peer_group, cell_id
),
width as (
  select
    q.*, m.ratio, s.c, greatest(abs(s.a * q.second), s.spread * pow(m.larger, s.u)) as least
  from quartile q
  join middle m using (peer_group, cell_id)
  join setting s using (cell_id)
  where q.pairs >= s.pairs
)
select
  peer_group, cell_id, ratio as middle,
  second - c * greatest(second - first, least) as lower,
  second + c * greatest(third - second, least) as upper
from width
