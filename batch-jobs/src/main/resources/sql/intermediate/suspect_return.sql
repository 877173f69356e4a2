-- grain: a return on a form, of several attempts the last that counts or is held; key: submission; source: submission
-- base: the return that counts of the same span a year before, if the unit was there in the whole of that; what a unit that was
-- not there in the whole of the period reports has no peers; is_peer: whether its peers are measured by it, all of it being exact;
-- is_drawn: whether it is in the sample by which large groups are measured, drawn by the units' codes
create or replace temp table suspect_return as
with attempt as (
  select unit_id, kind, max(submission) as submission
  from submission
  where period_id = :period and form = :form and series = 'ACTUAL' and kind <> 'ADJUSTMENT'
    and (counts or current and verdict = 'HELD')
  group by unit_id, kind
),
before as (
  select unit_id, kind, submission
  from submission
  where period_id = :base and form = :form and series = 'ACTUAL' and kind <> 'ADJUSTMENT' and counts
),
young as (
  select unit_id, min(valid_from) as opened from unit_span group by unit_id having min(valid_from) > :base_start
),
pair as (
  select
    a.submission, case when y.opened is null then b.submission end as base, a.unit_id, a.kind, u.code,
    ${peer_group} as peer_group,
    coalesce(y.opened > :start, false) as is_new
  from attempt a
  join period_unit u using (unit_id)
  left join before b on b.unit_id = a.unit_id and b.kind = a.kind
  left join young y on y.unit_id = a.unit_id
),
peers as (
  select peer_group, count(*) as units from pair group by peer_group
),
qualified as (
  select submission from observation_detail where qualifier <> 'EXACT'
),
drawn as (
  select
    p.submission, p.base, p.unit_id, p.kind, p.peer_group,
    not p.is_new and md5_number_lower(p.code) % 4294967296 < 4294967296 * :most // peers.units as is_drawn
  from pair p join peers using (peer_group)
)
select
  *,
  is_drawn and submission not in (select submission from qualified)
    and coalesce(base, 0) not in (select submission from qualified) as is_peer
from drawn
