-- grain: a figure that may lie outside what is usual; key: (rule_id, submission, cell_id); source: form tables
-- others: the submissions with the figures that it is held against; reach: how far it lies outside, null if that is open because
-- a figure is not exact; the limits are those of the ratios among the peers
create or replace temp table outlying (
  rule_id varchar, submission integer, cell_id integer, others integer[], reach double,
  middle double, lower double, upper double
)
