-- grain: a submission of a bulk file that is in order; key: staged; source: the file
insert into staging.staged_submission
with form as (
  select unnest([[[forms: '{form}']]]) as form, unnest([[[forms: {number}]]]) as number
),
head as (
  select
    b.rowid as row, b.unit_code, b.period,
    case when b.kind = '' then s.default_kind else b.kind end as kind,
    case when b.series = '' then 'ACTUAL' else b.series end as series
  from staging.${table} b
  join staging.bulk_standing s on s.unit_code = b.unit_code and s.period = b.period
  anti join staging.bulk_refused r on r.row = b.rowid
)
select
  :staged + h.row * ${forms} + f.number, :file,
  left(sha256(concat_ws(chr(10), :hash, h.unit_code, h.period, f.form, h.kind, h.series)), 16),
  h.unit_code, h.period, f.form, h.kind, h.series, 'ACCEPTED', h.row + 2, '', true
from head h cross join form f
