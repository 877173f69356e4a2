-- grain: a reading of a file that the ledger does not know yet; key: file_id; source: file, submission
with verdict as (
  select
    file_id,
    count(*) filter (where verdict = 'ACCEPTED') as accepted,
    count(*) filter (where verdict = 'HELD') as held,
    count(*) filter (where verdict = 'RETURNED') as returned
  from submission
  where file_id > :reading
  group by file_id
)
select
  f.file_id, f.first_file_id, f.path, f.folder, f.content_hash, f.bytes, f.received_at, f.known_at, f.fingerprint,
  coalesce((select max(r.state_id) from register_state r where r.known_at <= f.known_at), 0) as state_id,
  coalesce(v.accepted, 0) as accepted, coalesce(v.held, 0) as held, coalesce(v.returned, 0) as returned
from file f left join verdict v using (file_id)
where f.file_id > :reading
order by f.file_id
