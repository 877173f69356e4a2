-- sheets of workbooks were not read until now
alter table observation_detail add column source_sheet varchar
