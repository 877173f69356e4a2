-- of a bulk file all figures are taken anew if a column means another cell, or if the reader had it before
insert into altered
with meaning as (
  select file_id, list((cell_id, source_column) order by source_column) as meaning
  from staging.staged_file_column
  group by file_id
),
before as (
  select r.file_id, max(l.file_id) as before_id
  from (select distinct file_id, first_file_id from read_again where bulk) r
  join file l on l.first_file_id = r.first_file_id and l.file_id <> r.file_id
  group by r.file_id
),
meaning_before as (
  select b.file_id, list((c.cell_id, c.source_column) order by c.source_column) as meaning
  from before b join file_column c on c.file_id = b.before_id
  group by b.file_id
)
select r.staged
from read_again r
join meaning m using (file_id)
left join meaning_before b using (file_id)
where r.bulk and m.meaning is distinct from b.meaning
