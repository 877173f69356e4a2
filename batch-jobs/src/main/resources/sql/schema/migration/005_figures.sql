-- what is held already is decided on after a rebuild
insert into finding by name select *, '' as figures, false as holds from finding_4;
drop table finding_4
