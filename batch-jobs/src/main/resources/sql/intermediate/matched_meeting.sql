-- grain: a cluster that reported; key: cluster_id; source: cluster, own, path
-- node_id: the lowest node above all of its units that reported, if there is one; open_units: its units open on the last day,
-- which must all have a figure
create or replace temp table meeting_${side} as
with member as (
  select k.cluster_id, o.unit_id, o.node_id from own_${side} o join cluster k using (unit_id)
),
shared as (
  select m.cluster_id, arg_max(p.above_id, p.depth) as node_id
  from (
    select m.cluster_id, p.above_id, p.depth, count(*) as units
    from member m join path_${side} p using (node_id)
    group by m.cluster_id, p.above_id, p.depth
  ) p
  join (select cluster_id, count(*) as units from member group by cluster_id) m using (cluster_id, units)
  group by m.cluster_id
)
select k.cluster_id, any_value(s.node_id) as node_id, count(*) filter (p.open_at_end) as open_units
from cluster k
join place_${side} p using (unit_id)
left join shared s using (cluster_id)
where k.cluster_id in (select cluster_id from member)
group by k.cluster_id
