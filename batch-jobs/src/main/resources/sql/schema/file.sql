-- grain: a file taken from the inbox under one fingerprint of the workspace; key: file_id; source: inbox
-- first_file_id is the number under which the same bytes were first known; current: the last reading of these bytes
create table if not exists file (
  file_id integer not null,
  first_file_id integer not null,
  path varchar not null,
  folder varchar not null,
  content_hash varchar not null,
  fingerprint varchar not null,
  bytes bigint not null,
  received_at timestamp not null,
  known_at timestamp not null,
  layout varchar not null,
  current boolean not null
)
