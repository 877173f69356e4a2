-- grain: a state of settings, registers and catalogue layer; key: state_id; source: the workspace
-- the last one is that by which everything published was made
create table if not exists register_state (
  state_id integer not null,
  known_at timestamp not null,
  fingerprint varchar not null,
  program varchar not null
)
