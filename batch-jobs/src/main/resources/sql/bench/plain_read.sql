-- grain: a record of the file; the file into a table as the database itself reads it
create or replace table reading as
select * from read_csv('${file}', header = true);
