-- grain: a unit with figures that is open on any day of a span; key: unit_id; source: unit_span, told_unit
create or replace temp table ${table} as
select unit_id, bool_or(valid_to is null or valid_to >= :end) as open_at_end
from unit_span semi join told_unit using (unit_id)
where valid_from <= :end and (valid_to is null or valid_to >= :start)
group by unit_id
