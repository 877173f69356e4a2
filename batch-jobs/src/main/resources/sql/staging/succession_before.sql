create or replace temp table succession_before as select * from succession
