-- grain: a unit's return of another period or series that rules look at; key: (slot, unit_id, kind); source: submission
create or replace temp table rule_other (slot integer, unit_id integer, kind varchar, submission integer)
