-- grain: a record that goes the long way, as it stands in the file; key: number; source: bulk_refused
-- where only plain text is known of it, its figures are written anew
select r.row + 2 as number, coalesce(b.fields, [[[texts: {again}]]]) as fields
from staging.bulk_refused r join staging.${table} b on b.rowid = r.row
order by r.row
