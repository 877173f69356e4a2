select count(*)
from register_state
where state_id = (select max(state_id) from register_state) and fingerprint = :fingerprint and program = :program
