with known as (
  select known_at from file
  union all
  select known_at from register_state
  union all
  select known_at from decision
)
select max(known_at) as known_at from known having max(known_at) is not null
