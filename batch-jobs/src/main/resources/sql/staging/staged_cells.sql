select n.form, o.cell_id
from staging.staged_observation o join numbered_submission n using (staged)
where n.verdict in ('ACCEPTED', 'HELD') and o.value is not null
group by n.form, o.cell_id
order by n.form, o.cell_id
