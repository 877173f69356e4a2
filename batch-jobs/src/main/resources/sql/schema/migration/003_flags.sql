-- flags were not read until now
alter table observation_detail add column flags varchar
