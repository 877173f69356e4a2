-- grain: an indicator with at most one category in a period, a cause and the sender's reason; key: (period, indicator, category, cause, reason); source: revised
-- the measures of core-lib's trend.RevisionMeasures over cells that both submissions fill in
with measured as (
  select
    period_id, cell_id, cause, reason,
    count(*) filter (where earlier is not null and later is not null) as revisions,
    count(*) filter (where earlier <> later) as changed,
    count(*) filter (where earlier is null) as added,
    count(*) filter (where later is null) as dropped,
    sum(cents(later) - cents(earlier)) as total,
    sum(abs(cents(later) - cents(earlier))) as absolute,
    sum(abs(cents(later))) filter (where earlier is not null) as later
  from revised
  group by period_id, cell_id, cause, reason
)
select
  p.code as "﻿period", c.indicator, c.name as indicator_name, nullif(c.category, '') as category,
  nullif(c.category_name, '') as category_name, m.cause, m.reason, m.revisions, m.changed, m.added, m.dropped,
  plain(cast(cast(rounded_quotient(m.total, m.revisions) as decimal(36, 0)) * 0.01 as decimal(38, 2))) as mean_revision,
  plain(cast(cast(rounded_quotient(m.absolute, m.revisions) as decimal(36, 0)) * 0.01 as decimal(38, 2))) as mean_absolute_revision,
  cast(cast(rounded_quotient(1000 * m.absolute, m.later) as decimal(36, 0)) * 0.1 as decimal(38, 1))
    as relative_mean_absolute_revision_percent,
  ${mark} as mark
from measured m join period p using (period_id) join cell c using (cell_id)
order by p.end_date, p.start_date desc, p.code, c.position, m.cause, m.reason nulls first
