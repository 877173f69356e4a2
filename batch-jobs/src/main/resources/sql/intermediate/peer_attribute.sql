-- grain: a column of the register that peer groups are made of; key: (code, valid_from, name); source: units.csv
create or replace temp table peer_attribute (code varchar, valid_from date, name varchar, value varchar)
