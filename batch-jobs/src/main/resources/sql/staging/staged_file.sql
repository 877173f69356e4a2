-- grain: a pending file; key: file_id; source: inbox
create or replace table staging.staged_file (
  file_id integer not null,
  first_file_id integer not null,
  path varchar not null,
  folder varchar not null,
  content_hash varchar not null,
  fingerprint varchar not null,
  bytes bigint not null,
  received_at timestamp not null,
  known_at timestamp not null,
  layout varchar not null
)
