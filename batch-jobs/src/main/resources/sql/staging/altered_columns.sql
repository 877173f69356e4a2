-- of a bulk file all figures are taken anew if a column means another cell than it did
insert into altered
with again as (
  select distinct file_id, first_file_id from read_again where bulk
),
meaning as (
  select file_id, list((cell_id, source_column) order by source_column) as meaning
  from staging.staged_file_column
  group by file_id
),
-- of a file that was read record by record each cell tells its column
column_before as (
  select a.file_id, c.cell_id, c.source_column
  from again a
  join file l on l.first_file_id = a.first_file_id and l.current
  join file_column c on c.file_id = l.file_id
  union
  select a.file_id, d.cell_id, d.source_column
  from again a
  join submission s on s.first_file_id = a.first_file_id and s.current
  join observation_detail d using (submission)
),
meaning_before as (
  select file_id, list((cell_id, source_column) order by source_column) as meaning
  from column_before
  group by file_id
)
select r.staged
from read_again r
join meaning m using (file_id)
left join meaning_before b using (file_id)
where r.bulk and m.meaning is distinct from b.meaning
