-- what such units add up to, but for periods that are not added up yet
insert into single_figure by name
select k.*
from known.figure k semi join beside_node using (unit_id)
where k.period_id not in (
  select p.period_id from known.publication w join known.period p on p.code = w.period where w.work = 'aggregate')
