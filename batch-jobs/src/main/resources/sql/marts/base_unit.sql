create or replace temp table base_unit as select unit_id from period_unit
