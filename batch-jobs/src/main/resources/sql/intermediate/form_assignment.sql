-- grain: a form that is in use in the period; key: form; source: the workspace's forms, submission
create or replace temp table form_assignment (
  form varchar, asks_leaves boolean, levels varchar[], kinds varchar[]
)
