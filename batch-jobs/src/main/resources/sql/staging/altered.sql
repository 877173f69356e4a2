-- grain: a staged submission that says something else than at its last reading; key: staged; source: read_again
create or replace temp table altered (staged integer not null)
