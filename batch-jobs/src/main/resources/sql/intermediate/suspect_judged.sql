-- how many figures there are, how many of them can be judged, how many returns can be held against the year before
select
  (select sum(${filled}) from suspect_return r join ${table} x using (submission)) as filled,
  (select sum(${positive}) from suspect_return r join ${table} x using (submission)) as positive,
  (select count(*) from suspect_pair where compared >= :least_cells) as compared,
  (select count(*) from suspect_return) as returns
