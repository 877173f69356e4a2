-- the tables of the plain night: the form as it is reported, units with the township each belongs to, figures of nodes
create table form (unit_id bigint not null, period integer not null, [[cells: {name} decimal(18, 2)]]);
create table node (node_id bigint not null, period integer not null, [[cells: {name} decimal(18, 2)]]);
create temp table register as select * from read_csv('${units}', header = true, all_varchar = true);
create table unit as
select u.code::bigint as unit_id, u.parent_code::bigint as node_id
from register u
where u.level = 'primary';
create table closure as
with recursive upward as (
  select code::bigint as node_id, code::bigint as above_id
  from register
  where level <> 'primary'
  union all
  select w.node_id, p.parent_code::bigint
  from upward w join register p on p.code::bigint = w.above_id
  where p.parent_code is not null
)
select node_id, above_id from upward;
create table federation as
select f.code::bigint as node_id, f.code, f.name, f.level
from register f
where f.level <> 'primary';
create table cell as
select unnest([[[cells: '{name}']]]) as cell, unnest([[[cells: '{indicator}']]]) as indicator, unnest([[[cells: '{category}']]]) as category;
