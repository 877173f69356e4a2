-- grain: a period that overlaps the base and is not compared; key: period_id; source: period
select period_id
from period
where period_id <> coalesce(:base, -1) and period_id <> :period
  and start_date <= :base_end and end_date >= :base_start and type <> 'YEARS'
