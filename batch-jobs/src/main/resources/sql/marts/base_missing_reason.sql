create or replace temp table base_missing_reason as select * from missing_reason
