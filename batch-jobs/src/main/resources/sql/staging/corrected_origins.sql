-- grain: where submissions that are corrected are; key: (origin, form, file_id); source: corrected_submission
select distinct origin, form, case when origin = 'BULK' then file_id else 0 end as file_id
from staging.corrected_submission
order by all
