-- of the periods that end on the day before, the one of the same length comes first, then the longest
insert into rule_other
with asked as (
  select period_id, row_number() over (order by type <> :type, start_date, code) as rank
  from period
  where case :moment
    when 'PREVIOUS' then period_id = :base
    when 'OPENING' then end_date = :start - 1
    else period_id = :period
  end
)
select :slot, s.unit_id, s.kind, arg_min(s.submission, a.rank)
from submission s join asked a using (period_id)
where s.form = :form and s.series = :series and s.kind <> 'ADJUSTMENT' and s.counts
group by s.unit_id, s.kind
