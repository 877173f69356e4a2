create or replace temp table unit_span_before as select * from unit_span
