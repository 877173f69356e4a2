-- grain: as bulk_standing; default_kind is the kind of figures of a record that names none
create or replace table staging.bulk_standing (unit_code varchar, period varchar, default_kind varchar)
