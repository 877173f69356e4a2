-- what is published was made by the last state in register_state, of which all are kept from now on
drop table if exists maker
