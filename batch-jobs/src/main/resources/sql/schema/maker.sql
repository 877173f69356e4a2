-- grain: the one workspace and program that made what is published; source: the steps of the night
create table if not exists maker (maker varchar not null)
