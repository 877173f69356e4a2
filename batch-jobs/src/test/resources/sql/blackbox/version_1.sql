-- the tables of schema version 1 as they were released; source: the program
create table schema_version (version integer not null, applied_at timestamp not null)
;
create table unit (unit_id integer not null, code varchar not null)
;
create table unit_span (
  unit_id integer not null,
  code varchar not null,
  name varchar not null,
  parent_id integer,
  level varchar not null,
  kind varchar not null,
  valid_from date not null,
  valid_to date,
  expected boolean not null,
  weight decimal(18, 2) not null,
  attributes varchar not null
)
;
create table period (
  period_id integer not null,
  code varchar not null,
  type varchar not null,
  start_date date not null,
  end_date date not null,
  base_code varchar
)
;
create table cell (
  cell_id integer not null,
  text varchar not null,
  indicator varchar not null,
  category varchar not null,
  name varchar not null,
  category_name varchar not null,
  area varchar not null,
  form varchar not null,
  position integer not null,
  unit varchar not null,
  nature varchar not null,
  operator varchar not null,
  in_points boolean not null,
  polarity varchar not null,
  decimals integer not null,
  numerator_id integer,
  denominator_id integer,
  factor decimal(18, 2)
)
;
create table file (
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
;
create table file_column (file_id integer not null, cell_id integer not null, source_column integer not null)
;
create table submission (
  submission integer not null,
  submission_id varchar not null,
  file_id integer not null,
  unit_id integer not null,
  period_id integer not null,
  form varchar not null,
  kind varchar not null,
  series varchar not null,
  revision integer not null,
  verdict varchar not null,
  counts boolean not null,
  source_row integer not null,
  first_file_id integer not null
)
;
create table observation_detail (
  submission integer not null,
  cell_id integer not null,
  state varchar not null,
  qualifier varchar not null,
  upper decimal(18, 2),
  lower_bound decimal(38, 4),
  upper_bound decimal(38, 4),
  as_of date,
  note varchar not null,
  source_row integer not null,
  source_column integer not null
)
;
create table finding (
  file_id integer not null,
  number integer not null,
  submission_id varchar not null,
  unit_code varchar not null,
  period varchar not null,
  rule_id varchar not null,
  class varchar not null,
  outcome varchar not null,
  left_side varchar not null,
  right_side varchar not null,
  imbalance decimal(38, 2),
  message varchar not null,
  message_en varchar not null,
  cells varchar not null,
  explanation varchar not null
)
;
create table rule_count (
  file_id integer not null,
  period varchar not null,
  rule_id varchar not null,
  passed bigint not null,
  failed bigint not null,
  unverifiable bigint not null
)
;
create table target (
  unit_id integer not null,
  cell_id integer not null,
  period_id integer not null,
  value decimal(18, 2) not null
)
;
create table form_column (form varchar not null, cell_id integer not null)
;
create table figure (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  value decimal(38, 4),
  numerator decimal(38, 2),
  denominator decimal(38, 2),
  basis varchar not null,
  computed decimal(38, 2),
  stated decimal(38, 2),
  explained_by integer,
  expected integer not null,
  answered integer not null,
  covered decimal(18, 2) not null,
  due decimal(18, 2) not null,
  qualifier varchar not null,
  lower_bound decimal(38, 4),
  upper_bound decimal(38, 4),
  as_of date,
  state varchar not null
)
;
create table year_over_year (
  period_id integer not null,
  unit_id integer not null,
  cell_id integer not null,
  base_period varchar not null,
  value decimal(38, 4),
  base_value decimal(38, 4),
  difference decimal(38, 4),
  growth_percent decimal(38, 1),
  point_change decimal(38, 1),
  comparability varchar not null,
  numerator decimal(38, 2),
  denominator decimal(38, 2),
  change_lower decimal(38, 4),
  change_upper decimal(38, 4),
  qualifier varchar not null,
  flags varchar not null,
  basis varchar not null,
  computed decimal(38, 2),
  stated decimal(38, 2),
  reference_date date,
  base_reference_date date
)
;
create table completeness (
  period_id integer not null,
  unit_id integer not null,
  form varchar not null,
  expected integer not null,
  received integer not null,
  accepted integer not null,
  held integer not null,
  returned integer not null,
  on_time integer not null,
  weight_expected decimal(38, 2) not null,
  weight_accepted decimal(38, 2) not null
)
;
create table publication (period varchar not null, work varchar not null)
;
create table maker (maker varchar not null)
;
