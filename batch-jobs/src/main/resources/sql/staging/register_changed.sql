-- the first day on which a unit stands otherwise than it stood before the register was read again; null if there is none
-- an open end is a day beyond all, so that each side of a comparison is of one table and the join can go by the unit
with changed as (
  select unit_id from ((from unit_span except from unit_span_before) union all (from unit_span_before except from unit_span))
  group by unit_id
),
boundary as (
  select unit_id, valid_from as day from unit_span semi join changed using (unit_id)
  union
  select unit_id, valid_to + 1 from unit_span semi join changed using (unit_id) where valid_to is not null
  union
  select unit_id, valid_from from unit_span_before semi join changed using (unit_id)
  union
  select unit_id, valid_to + 1 from unit_span_before semi join changed using (unit_id) where valid_to is not null
),
differing as (
  select b.day
  from boundary b
  left join unit_span n on n.unit_id = b.unit_id and b.day between n.valid_from and coalesce(n.valid_to, date 'infinity')
  left join unit_span_before o on o.unit_id = b.unit_id and b.day between o.valid_from and coalesce(o.valid_to, date 'infinity')
  where (n.code, n.name, n.parent_id, n.level, n.kind, n.expected, n.weight, n.attributes)
    is distinct from (o.code, o.name, o.parent_id, o.level, o.kind, o.expected, o.weight, o.attributes)
  union all
  select date from (from succession except from succession_before)
  union all
  select date from (from succession_before except from succession)
)
select min(day) as day from differing
