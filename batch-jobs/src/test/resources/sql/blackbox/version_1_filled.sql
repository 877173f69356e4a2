-- the content of a present warehouse in the tables of version 1; source: a warehouse
attach '${now}' as present (read_only);
insert into unit by name select * from present.unit;
insert into unit_span by name select * from present.unit_span;
insert into period by name select * from present.period;
insert into cell by name select * from present.cell;
insert into file by name select * from present.file;
insert into file_column by name select * from present.file_column;
insert into submission by name select * exclude (current, reason) from present.submission;
insert into observation_detail by name select * exclude (flags, source_sheet, source_file_id) from present.observation_detail;
insert into finding by name select * exclude (figures, holds) from present.finding;
insert into rule_count by name select * from present.rule_count;
insert into target by name select * from present.target;
insert into form_column by name select * from present.form_column;
insert into figure by name select * from present.figure;
insert into year_over_year by name select * from present.year_over_year;
insert into completeness by name select * from present.completeness;
create table form_primary as select * from present.form_primary;
insert into maker select concat(fingerprint, ' ', program) from present.register_state;
detach present
