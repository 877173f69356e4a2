-- grain: a record of a bulk file that goes the long way; key: row; source: the file
-- with it goes every record that may say something of the same unit and period
create or replace table staging.bulk_refused as
with head as (
  select
    b.rowid as row, b.period,
    b.fields is not null or s.unit_code is null as irregular,
    case when b.fields is not null or s.unit_code is null
      then regexp_replace(b.unit_code, '^[\s\p{Z}]+|[\s\p{Z}]+$', '', 'g') else b.unit_code end as unit_code,
    concat(
      case when b.kind = '' then s.default_kind else b.kind end, '/',
      case when b.series = '' then 'ACTUAL' else b.series end) as series
  from staging.${table} b
  left join staging.bulk_standing s on s.unit_code = b.unit_code and s.period = b.period
),
-- a unit that has had several codes may be named by any of them
recoded as materialized (
  select code, min(code) over (partition by unit_id) as one_code
  from unit where unit_id in (select unit_id from unit group by unit_id having count(*) > 1)
),
named as (
  select h.* exclude (unit_code), coalesce(k.one_code, h.unit_code) as unit_code
  from head h left join recoded k on k.code = h.unit_code
),
several as (
  select unit_code from named group by unit_code having count(*) > 1
),
entangled as (
  select unit_code
  from named semi join several using (unit_code)
  group by unit_code
  having bool_or(irregular) or count(distinct concat(period, '/', series)) < count(*)
)
select h.row
from named h
where h.irregular or h.unit_code in (select unit_code from entangled)
