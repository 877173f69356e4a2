-- adds one level of the tree: units below, lowest units, the node's own figures; then chooses what is published
insert into node_figure
with part as (
  select c.*
  from contribution c join node n on n.unit_id = c.node_id
  where n.depth = :depth
  union all
  select
    n.parent_id, f.cell_id, f.value,
    f.answered, f.covered, f.lower_gap, f.upper_gap, f.lower_open, f.upper_open, f.approximate, f.as_of
  from node_figure f
  join node n using (unit_id)
  join cell c using (cell_id)
  where n.depth = :depth + 1 and n.parent_id is not null and (n.open_at_end or c.nature <> 'STOCK')
  union all
  select
    o.unit_id, o.cell_id, o.value,
    case when a.unit_id is not null and o.reports then 1 else 0 end,
    case when o.reports then coalesce(a.weight, 0) else 0 end,
    o.lower_gap, o.upper_gap, o.lower_open, o.upper_open, o.approximate, o.as_of
  from own_sum o
  join node n using (unit_id)
  join cell c using (cell_id)
  left join asked a on a.unit_id = o.unit_id and a.form = c.form
  where n.depth = :depth
),
added as (
  select
    p.node_id as unit_id, p.cell_id,
    case when any_value(c.operator) = 'MAX' then max(p.value) else sum(p.value) end as value,
    sum(p.answered)::integer as answered, sum(p.covered)::decimal(18, 2) as covered,
    sum(p.lower_gap) as lower_gap, sum(p.upper_gap) as upper_gap,
    bool_or(p.lower_open) as lower_open, bool_or(p.upper_open) as upper_open, bool_or(p.approximate) as approximate,
    min(p.as_of) as as_of
  from part p join cell c using (cell_id)
  where c.operator in ('SUM', 'MAX')
  group by p.node_id, p.cell_id
),
total as (
  select t.* from total_stated t join node n using (unit_id) join cell c using (cell_id)
  where n.depth = :depth and c.operator in ('SUM', 'MAX')
),
beside as (
  select
    unit_id, cell_id, a.value as computed, t.value as stated,
    coalesce(a.answered, 0) as answered, coalesce(a.covered, 0) as covered,
    a.lower_gap, a.upper_gap, a.lower_open, a.upper_open, a.approximate, a.as_of,
    t.lower_gap as t_lower_gap, t.upper_gap as t_upper_gap, t.lower_open as t_lower_open, t.upper_open as t_upper_open,
    t.approximate as t_approximate, t.as_of as t_as_of
  from added a full join total t using (unit_id, cell_id)
),
-- a node that is asked itself has answered with its own figure or with its total; the units below it are the rest
counted as (
  select
    b.* exclude (answered, covered),
    coalesce(case when c.nature = 'STOCK' then d.units_at_end else d.units end, 0) as expected,
    coalesce(case when c.nature = 'STOCK' then d.weight_at_end else d.weight end, 0) as due,
    coalesce(case when c.nature = 'STOCK' then d.units_at_end else d.units end, 0) - case when s.unit_id is not null then 1 else 0 end as expected_below,
    b.answered + case when s.unit_id is not null and b.stated is not null and own.value is null then 1 else 0 end as answered,
    b.covered + case when s.unit_id is not null and b.stated is not null and own.value is null then s.weight else 0 end as covered
  from beside b
  join cell c using (cell_id)
  left join due d on d.node_id = b.unit_id and d.form = c.form
  left join asked s on s.unit_id = b.unit_id and s.form = c.form
  left join own_sum own on own.unit_id = b.unit_id and own.cell_id = b.cell_id and own.reports
),
chosen as (
  select
    *,
    case
      when computed is null then 'STATED'
      when stated is not null and (:trust = 'REPORTED' or expected_below = 0 and :trust = 'PRIORITY') then 'STATED'
      when expected = 0 or 100::bigint * answered >= expected * :complete_from then 'COMPUTED'
      when stated is not null and :trust = 'PRIORITY' then 'STATED'
      else 'INCOMPLETE'
    end as basis
  from counted
)
select
  unit_id, cell_id, case when basis = 'STATED' then stated else computed end, basis, computed, stated,
  expected, answered, case when basis = 'STATED' then due else covered end, due,
  case when basis = 'STATED' then t_lower_gap else lower_gap end,
  case when basis = 'STATED' then t_upper_gap else upper_gap end,
  case when basis = 'STATED' then t_lower_open else lower_open end,
  case when basis = 'STATED' then t_upper_open else upper_open end,
  case when basis = 'STATED' then t_approximate else approximate end,
  case when basis = 'STATED' then t_as_of else as_of end
from chosen
join node using (unit_id)
join cell using (cell_id)
where node.open_at_end or cell.nature <> 'STOCK'
