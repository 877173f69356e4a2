-- grain: a unit as it last was in an exported period; key: (period_id, unit_id); source: unit_span
create or replace temp table chosen_unit as
with recursive stand as (
  select
    p.period_id, s.unit_id, arg_max(s.code, s.valid_from) as unit_code, arg_max(s.name, s.valid_from) as unit_name,
    arg_max(s.level, s.valid_from) as level, arg_max(s.parent_id, s.valid_from) as parent_id
  from unit_span s join chosen_period p on s.valid_from <= p.end_date and (s.valid_to is null or s.valid_to >= p.start_date)
  group by p.period_id, s.unit_id
),
asked as (
  select period_id, unit_id from stand where unit_id in (select unit_id from unit where code in (:codes))
  union
  select s.period_id, s.unit_id
  from stand s join asked a on a.period_id = s.period_id and a.unit_id = s.parent_id
  where :below
)
select * exclude (parent_id) from stand
where :all or (period_id, unit_id) in (select (period_id, unit_id) from asked)
