-- grain: a rate or mean that is computed from its parts; key: (unit_id, cell_id); source: part_figure
-- a total of all and a sum of some make no rate of either; a rate of a few units does not take the place of the stated rate of
-- all, no more than their sum does; the parts
-- are looked up first: joined in one go they would meet as every figure with every other of the unit
create or replace temp table rate_pair as
with rate as materialized (
  select cell_id, numerator_id, denominator_id, factor from cell where numerator_id is not null and denominator_id is not null
),
part as materialized (
  select f.unit_id, r.cell_id, r.denominator_id, r.factor, f.* exclude (unit_id, cell_id)
  from part_figure f join rate r on r.numerator_id = f.cell_id
  where f.value is not null
),
whole as materialized (
  select f.* from part_figure f semi join rate r on r.denominator_id = f.cell_id where f.value > 0
)
select
  n.unit_id, n.cell_id, n.factor,
  n.value as n_value, d.value as d_value, n.basis as n_basis, d.basis as d_basis,
  n.expected as n_expected, d.expected as d_expected, n.answered as n_answered, d.answered as d_answered,
  n.covered as n_covered, d.covered as d_covered, n.due as n_due, d.due as d_due,
  n.lower_gap as n_lower_gap, d.lower_gap as d_lower_gap, n.upper_gap as n_upper_gap, d.upper_gap as d_upper_gap,
  n.lower_open as n_lower_open, d.lower_open as d_lower_open, n.upper_open as n_upper_open, d.upper_open as d_upper_open,
  n.approximate as n_approximate, d.approximate as d_approximate,
  least(n.as_of, d.as_of) as as_of
from part n
join whole d on d.unit_id = n.unit_id and d.cell_id = n.denominator_id
left join node_figure s on s.unit_id = n.unit_id and s.cell_id = n.cell_id
where not d.lower_open and d.value + d.lower_gap > 0
  and not (n.basis = 'STATED' and d.basis = 'INCOMPLETE' or n.basis = 'INCOMPLETE' and d.basis = 'STATED')
  and (s.value is null
    or not (:trust = 'PRIORITY' and 'INCOMPLETE' in (n.basis, d.basis)
      or :trust = 'REPORTED' and n.unit_id in (select unit_id from node where has_children)))
