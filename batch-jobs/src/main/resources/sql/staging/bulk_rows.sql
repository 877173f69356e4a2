-- grain: a record of a wide file; key: rowid, which is the record's number less 2; source: the file
-- figures are cast; fields keeps the record as it stands where anything in it is not plain or a declared check fails
create or replace table staging.${table} as
with raw as (
  select *
  from read_csv(
    '${file}', auto_detect = false, header = true, delim = '${delimiter}', quote = '"', escape = '"',
    strict_mode = true, ignore_errors = false, columns = {[[texts: '{text}': '{type}']]})
),
figures as (
  select
    *,
    coalesce(${period}, '') as period,
    [[cells: {read} as {figure}]]
  from raw
)
select
  coalesce(${unit}, '') as unit_code,
  period,
  coalesce(${kind}, '') as kind,
  coalesce(${series}, '') as series,
  [[cells: {figure}]],
  case when not (
    coalesce(${kind}, '') in ('', 'OWN', 'TOTAL')
    and coalesce(${series}, '') in ('', 'ACTUAL', 'TARGET')
    and coalesce(${action}, '') in ('', 'REPLACE')
    and ${unremarked}
    and ${plain}
    and not (${failing})
  ) then [[[texts: {written}]]] end as fields
from figures
