-- grain: a finding or a submission that somebody has decided on; key: decision; source: commands, ledger
-- a finding is named by its rule and the fingerprint of its figures, so that a decision lapses when one of them changes
create table if not exists decision (
  decision integer not null,
  known_at timestamp not null,
  action varchar not null,
  submission_id varchar not null,
  unit_code varchar not null,
  period varchar not null,
  rule_id varchar not null,
  figures varchar not null,
  decided_by varchar not null,
  why varchar not null
)
