-- grain: a revision of a unit's yearly return; key: revision; source: submission, form_primary
select concat(s.revision, ' ', plain(f."membership.members"), ' ', s.counts) as revision
from submission s
join unit u using (unit_id)
join period p using (period_id)
join form_primary f using (submission)
where u.code = :unit and p.code = :period
order by s.revision
