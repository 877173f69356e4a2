-- rates and means of which a part has another base in today's tree, from their parts
insert into structure
with part as (
  select s.unit_id, s.cell_id, s.as_then, s.as_now from structure s where s.period_id = :period and s.as_now is not null
),
rate as (
  select cell_id, numerator_id, denominator_id, factor from cell where numerator_id is not null and denominator_id is not null
),
touched as (
  select distinct p.unit_id, r.*
  from part p join rate r on p.cell_id in (r.numerator_id, r.denominator_id)
),
base as (
  select unit_id, cell_id, value, numerator from figure where period_id = :base and value is not null
),
parts as (
  select
    t.unit_id, t.cell_id, t.factor, f.value as as_then,
    coalesce(n.as_now, fn.value) as numerator, coalesce(d.as_now, fd.value) as denominator
  from touched t
  left join part n on n.unit_id = t.unit_id and n.cell_id = t.numerator_id
  left join part d on d.unit_id = t.unit_id and d.cell_id = t.denominator_id
  left join base fn on fn.unit_id = t.unit_id and fn.cell_id = t.numerator_id
  left join base fd on fd.unit_id = t.unit_id and fd.cell_id = t.denominator_id
  left join base f on f.unit_id = t.unit_id and f.cell_id = t.cell_id
  where f.unit_id is null or f.numerator is not null
),
rebased as (
  select
    unit_id, cell_id, as_then,
    cast(cast(rounded_quotient(cents(numerator) * cast(factor as bigint) * 10000, cents(denominator)) as decimal(34, 0)) * 0.0001
      as decimal(38, 4)) as as_now
  from parts
  where numerator is not null and denominator > 0
)
select :period, unit_id, cell_id, as_then, as_now, as_now - coalesce(as_then, 0)
from rebased
where as_now is distinct from as_then
