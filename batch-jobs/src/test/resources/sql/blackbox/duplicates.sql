-- grain: a key that is there twice; key: what; source: the ledger and the form's table
select 'submission ' || submission as what from submission group by submission having count(*) > 1
union all
select 'revision ' || unit_id || ' ' || period_id || ' ' || revision
from submission
group by unit_id, period_id, form, kind, series, revision having count(*) > 1
union all
select 'counting ' || unit_id || ' ' || period_id
from submission
where counts
group by unit_id, period_id, form, kind, series having count(*) > 1
union all
select 'form row ' || submission from form_primary group by submission having count(*) > 1
union all
select 'file ' || file_id from file group by file_id having count(*) > 1
union all
select 'file content ' || content_hash from file group by folder, content_hash, fingerprint having count(*) > 1
union all
select 'detail ' || submission || ' ' || cell_id
from observation_detail
group by submission, cell_id having count(*) > 1
union all
select 'form row without submission ' || submission from form_primary anti join submission using (submission)
order by what
