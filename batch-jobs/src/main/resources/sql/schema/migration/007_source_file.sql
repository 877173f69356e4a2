-- corrections of single figures were not taken until now
alter table observation_detail add column source_file_id integer
