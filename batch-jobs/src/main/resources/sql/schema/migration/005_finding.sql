-- until now findings were not bound to their figures
alter table finding rename to finding_4
